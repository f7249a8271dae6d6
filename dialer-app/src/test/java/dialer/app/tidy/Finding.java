package dialer.app.tidy;

/** One breach of a house rule: where it is and what to do about it. */
record Finding(String file, long line, String what) {
  @Override
  public String toString() {
    return file + ":" + line + " " + what;
  }
}
