import { oneLine } from '../alicloud/printable';

/** Stages of something that takes a while, on stderr. Without a terminal each stage is a line. */
export class Progress {
  private stage = '';
  private since = 0;

  constructor(private readonly out: NodeJS.WriteStream = process.stderr) {}

  start(stage: string): void {
    this.stage = oneLine(stage);
    this.since = Date.now();
    if (this.out.isTTY) this.out.write(`  ${this.stage}`);
    else this.out.write(`- ${this.stage}\n`);
  }

  /** What the stage is at, where there is a terminal to show it on. */
  note(text: string): void {
    if (!this.out.isTTY) return;
    const room = (this.out.columns || 80) - this.stage.length - 6;
    this.out.write(`\r\u001b[K  ${this.stage}: ${oneLine(text).slice(0, Math.max(room, 0))}`);
  }

  done(text: string): void {
    const seconds = ((Date.now() - this.since) / 1000).toFixed(1);
    const line = `${oneLine(text)} (${seconds} s)`;
    this.out.write(this.out.isTTY ? `\r\u001b[K  ${this.stage}: ${line}\n` : `  ${line}\n`);
  }

  failed(): void {
    if (this.out.isTTY) this.out.write(`\r\u001b[K  ${this.stage}: failed\n`);
  }
}
