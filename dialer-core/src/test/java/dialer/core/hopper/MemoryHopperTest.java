package dialer.core.hopper;

class MemoryHopperTest extends HopperContract {

  private final Hopper hopper = new MemoryHopper();

  @Override
  protected Hopper hopper() {
    return hopper;
  }
}
