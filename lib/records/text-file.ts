/** A text that becomes a file piece by piece: as blobs the pieces are the browser's to keep, on disk if need be. */
export class TextFile {
  readonly #pieces: Blob[] = [];
  readonly #type: string;

  constructor(type: string) {
    this.#type = type;
  }

  write(text: string): void {
    if (text !== '') this.#pieces.push(new Blob([text]));
  }

  finish(): Blob {
    return new Blob(this.#pieces, { type: this.#type });
  }
}
