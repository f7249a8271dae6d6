package dialer.campaigns.reporting;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Locale;

/**
 * How an export is written.
 *
 * @param charset UTF-8 (with byte order mark) or windows-31j for spreadsheets that know nothing
 *     else
 * @param language of the headers and of dispositions
 * @param zone in which times are told
 * @param clearNumbers whether telephone numbers are shown in full; an audited right of its own
 */
public record ExportStyle(Charset charset, Locale language, ZoneId zone, boolean clearNumbers) {}
