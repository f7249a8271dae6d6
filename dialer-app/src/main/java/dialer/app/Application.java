package dialer.app;

import dialer.app.wiring.DialerSettings;
import dialer.app.wiring.RecordingSettings;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;

/** The application: the wiring, and the screens where it serves any. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties({DialerSettings.class, RecordingSettings.class})
@ComponentScan({"dialer.app.wiring", "dialer.app.quartz"})
public class Application {}
