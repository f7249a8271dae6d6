package dialer.ui.manager;

import java.nio.file.Path;

/** Where uploaded files wait; on a disk with room for some of them. */
public record UploadFolder(Path path) {}
