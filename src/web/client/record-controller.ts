import { Controller } from '@hotwired/stimulus';

/**
 * Records what is said and puts it into the file field, as if it had been chosen; stops by itself after `most` seconds.
 * Where the browser cannot, the button stays away and a file is chosen.
 */
export class RecordController extends Controller<HTMLFormElement> {
  static override targets = ['file', 'button', 'status'];
  static override values = { most: Number, stop: String, done: String, refused: String };
  declare readonly fileTarget: HTMLInputElement;
  declare readonly buttonTarget: HTMLButtonElement;
  declare readonly statusTarget: HTMLElement;
  declare readonly mostValue: number;
  declare readonly stopValue: string;
  declare readonly doneValue: string;
  declare readonly refusedValue: string;

  #recorder: MediaRecorder | undefined;
  #words = '';

  override connect(): void {
    this.#words = this.buttonTarget.textContent ?? '';
    this.buttonTarget.hidden = !('MediaRecorder' in window && navigator.mediaDevices);
  }

  override disconnect(): void {
    this.#stop();
  }

  async toggle(): Promise<void> {
    if (this.#recorder) return this.#stop();
    let sound: MediaStream;
    try {
      sound = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch {
      this.statusTarget.textContent = this.refusedValue;
      return;
    }
    const pieces: Blob[] = [];
    const recorder = new MediaRecorder(sound, { audioBitsPerSecond: 32_000 });
    this.#recorder = recorder;
    this.buttonTarget.textContent = this.stopValue;
    const began = Date.now();
    const seconds = () => Math.floor((Date.now() - began) / 1000);
    const clock = setInterval(() => {
      this.statusTarget.textContent = `${seconds()} / ${this.mostValue}`;
      if (seconds() >= this.mostValue) this.#stop();
    }, 250);
    recorder.ondataavailable = ({ data }) => pieces.push(data);
    recorder.onstop = () => {
      clearInterval(clock);
      for (const track of sound.getTracks()) track.stop();
      const type = recorder.mimeType.split(';')[0] ?? '';
      const chosen = new DataTransfer();
      chosen.items.add(new File(pieces, `spoken.${type.split('/')[1] ?? 'webm'}`, { type }));
      this.fileTarget.files = chosen.files;
      this.buttonTarget.textContent = this.#words;
      this.statusTarget.textContent = this.doneValue;
    };
    recorder.start();
  }

  #stop(): void {
    if (this.#recorder?.state === 'recording') this.#recorder.stop();
    this.#recorder = undefined;
  }
}
