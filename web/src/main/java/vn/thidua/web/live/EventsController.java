package vn.thidua.web.live;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.thidua.web.route.OpenToReaders;

/** {@code /events}: which edition of each year is current, said anew when that changes. */
@Controller
@OpenToReaders
class EventsController {
  private static final String A_MINUTE = "60";

  private final EditionNotices notices;

  EventsController(EditionNotices notices) {
    this.notices = notices;
  }

  @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<SseEmitter> events() {
    return notices
        .follow()
        .map(ResponseEntity::ok)
        .orElseGet(
            () ->
                ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, A_MINUTE)
                    .build());
  }
}
