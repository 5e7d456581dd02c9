import type { PatientMessage, PracticeMessage, ServerMessage } from '../../../signaling/messages.ts';

/** A browser's WebSocket whose other end is the test. */
export class FakeWebSocket {
  static readonly OPEN = 1;
  static all: FakeWebSocket[] = [];
  readyState = 0;
  readonly url: string;
  readonly protocols: string[];
  readonly sent: object[] = [];
  onopen: () => void = () => {};
  onmessage: (event: { data: string }) => void = () => {};
  onclose: (event: { code: number }) => void = () => {};

  constructor(url: string, protocols: string[]) {
    this.url = url;
    this.protocols = protocols;
    FakeWebSocket.all.push(this);
  }

  /** What the page says is heard here, too. */
  onsend: (message: PatientMessage | PracticeMessage) => void = () => {};

  send(text: string): void {
    const message = JSON.parse(text);
    this.sent.push(message);
    this.onsend(message);
  }

  close(): void {
    this.readyState = 3;
  }

  open(): void {
    this.readyState = 1;
    this.onopen();
  }

  say(message: ServerMessage): void {
    this.onmessage({ data: JSON.stringify(message) });
  }

  lose(code = 1006): void {
    this.readyState = 3;
    this.onclose({ code });
  }
}
