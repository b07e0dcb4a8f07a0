/** Paints once a frame at most, and leaves the page as much time as a painting took. */
export class Painter {
  private readonly paint: (isWhole: boolean) => void;
  private isAsked = false;
  private isWhole = false;
  private frame = 0;
  private timer = 0;
  private free = 0;

  constructor(paint: (isWhole: boolean) => void) {
    this.paint = paint;
  }

  /** Asks for a painting: of the whole, or only of what is lit. */
  ask(isWhole: boolean): void {
    this.isWhole ||= isWhole;
    if (this.isAsked) return;
    this.isAsked = true;
    const wait = this.free - performance.now();
    const soon = (): void => {
      this.frame = requestAnimationFrame(() => this.run());
    };
    if (wait > 0) this.timer = window.setTimeout(soon, wait);
    else soon();
  }

  stop(): void {
    clearTimeout(this.timer);
    cancelAnimationFrame(this.frame);
  }

  private run(): void {
    const { isWhole } = this;
    this.isAsked = false;
    this.isWhole = false;
    const start = performance.now();
    this.paint(isWhole);
    const end = performance.now();
    this.free = end + (end - start);
  }
}
