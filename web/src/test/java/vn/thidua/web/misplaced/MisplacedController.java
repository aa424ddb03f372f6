package vn.thidua.web.misplaced;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

/** Breaks the rules on purpose; not part of the service. */
@Controller
public class MisplacedController {
  private final JdbcClient jdbc;

  public MisplacedController(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<String> units(boolean sorted) {
    return jdbc.sql("select unit_code from mart.unit" + (sorted ? " order by 1" : ""))
        .query(String.class)
        .list();
  }
}
