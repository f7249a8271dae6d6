package dialer.ui;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Every address that is no file and no interface is a page of the one application. */
@Controller
class PagesController {

  /** Its first and only document, asked for anew each time. */
  @GetMapping({
    "/",
    "/index.html",
    "/{first:(?!api$|actuator$|v3$|assets$)[^.]+}",
    "/{first:(?!api$|actuator$|v3$|assets$)[^.]+}/{*rest}"
  })
  ResponseEntity<Resource> page(
      @org.springframework.web.bind.annotation.PathVariable(required = false)
          @org.jspecify.annotations.Nullable
          String rest) {
    Resource index = new ClassPathResource("static/index.html");
    boolean file = rest != null && rest.contains(".");
    if (file || !index.exists()) {
      return ResponseEntity.notFound().build();
    }
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_HTML)
        .cacheControl(CacheControl.noCache())
        .body(index);
  }
}
