package vn.thidua.web.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Passes a response on until it is told to keep the body back. */
final class Recording extends HttpServletResponseWrapper {
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private boolean isOn;
  private @Nullable PrintWriter writer;
  private @Nullable String language;

  Recording(HttpServletResponse response) {
    super(response);
  }

  @Override
  public void setLocale(Locale locale) {
    super.setLocale(locale);
    language = locale.toLanguageTag();
  }

  /** The language of the body, where it was told. */
  @Nullable String language() {
    return language;
  }

  /** From here on the body is kept back. */
  void start() {
    isOn = true;
  }

  /** What was kept back; from here on the response passes again. */
  byte[] end() {
    if (writer != null) {
      writer.flush();
      writer = null;
    }
    isOn = false;
    return body.toByteArray();
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    return isOn ? new Kept() : super.getOutputStream();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    if (!isOn) {
      return super.getWriter();
    }
    if (writer == null) {
      if (getResponse().getContentType() == null || !getCharacterEncoding().equals(UTF_8.name())) {
        setCharacterEncoding(UTF_8.name());
      }
      writer = new PrintWriter(new OutputStreamWriter(body, UTF_8));
    }
    return writer;
  }

  @Override
  public void flushBuffer() throws IOException {
    if (!isOn) {
      super.flushBuffer();
    }
  }

  @Override
  public void setContentLength(int length) {
    if (!isOn) {
      super.setContentLength(length);
    }
  }

  @Override
  public void setContentLengthLong(long length) {
    if (!isOn) {
      super.setContentLengthLong(length);
    }
  }

  @Override
  public void reset() {
    super.reset();
    forget();
  }

  @Override
  public void resetBuffer() {
    super.resetBuffer();
    forget();
  }

  @Override
  public void sendError(int status) throws IOException {
    forget();
    super.sendError(status);
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    forget();
    super.sendError(status, message);
  }

  @Override
  public void sendRedirect(String location) throws IOException {
    forget();
    super.sendRedirect(location);
  }

  private void forget() {
    writer = null;
    body.reset();
  }

  private final class Kept extends ServletOutputStream {
    @Override
    public void write(int value) {
      body.write(value);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      body.write(bytes, from, length);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("a body that is kept back is written at once");
    }
  }
}
