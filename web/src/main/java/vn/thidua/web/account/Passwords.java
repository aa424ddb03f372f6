package vn.thidua.web.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Passwords that are given out, and which ones an owner may choose. */
final class Passwords {
  /** Without letters and digits that are mistaken for one another when read from paper. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";

  private static final int ONE_TIME_LENGTH = 16;
  private static final int SHORTEST = 12;

  /** bcrypt reads no further. */
  private static final int MOST_BYTES = 72;

  private static final SecureRandom RANDOM = new SecureRandom();

  private Passwords() {}

  /** Sixteen letters and digits, about 92 bits. */
  static String oneTime() {
    return RANDOM
        .ints(ONE_TIME_LENGTH, 0, LETTERS.length())
        .mapToObj(each -> String.valueOf(LETTERS.charAt(each)))
        .collect(Collectors.joining());
  }

  /** At least twelve characters, at most 72 bytes, and not the login itself. */
  static boolean isAcceptable(String password, String login) {
    return password.codePointCount(0, password.length()) >= SHORTEST
        && password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES
        && !password.equalsIgnoreCase(login);
  }
}
