/**
 * JSON that is one object of long lists, read a piece at a time: one entry of a list after the other, so that neither the text nor its lists
 * have to be in memory as a whole. A browser makes no text of more than 512 MB.
 */

export interface JsonListener {
  /** A key whose value is a list; what came under the same key before counts no more. */
  readonly list: (key: string) => void;
  readonly entry: (key: string, index: number, value: unknown) => void;
  /** A key whose value is no list. */
  readonly value: (key: string, value: unknown) => void;
}

export class NotJson extends Error {
  override readonly name = 'NotJson';
}

/** Where the reader is: before the object, in a key, and so on; `other` where all of the text is something else than an object. */
type Place = 'before' | 'other' | 'first-key' | 'key' | 'value' | 'first-entry' | 'entry' | 'after-list' | 'after';

const space = /^[ \t\n\r]*$/;
const [quote, backslash] = ['"'.charCodeAt(0), '\\'.charCodeAt(0)];
const [opened, closed, listOpened, listClosed] = ['{', '}', '[', ']'].map((bracket) => bracket.charCodeAt(0));
const [comma, colon] = [','.charCodeAt(0), ':'.charCodeAt(0)];
const byteOrderMark = 0xfeff;

export class JsonLists {
  readonly #listener: JsonListener;
  #place: Place = 'before';
  #key = '';
  #index = 0;
  /** What is read of a key, a value or an entry that is not complete. */
  #parts: string[] = [];
  #depth = 0;
  #isInText = false;
  #isEscaped = false;

  constructor(listener: JsonListener) {
    this.#listener = listener;
  }

  /** Throws {@link NotJson}, here or at the end. */
  write(piece: string): void {
    let start = 0;
    for (let at = 0; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at);
      if (this.#isInText) this.#goOnInText(code);
      else if (this.#place === 'before') start = this.#begin(code, at);
      else if (code === quote) this.#isInText = true;
      else if (code === listOpened && this.#startsList(piece.slice(start, at))) start = at + 1;
      else if (code === opened || code === listOpened) this.#depth += 1;
      else if (this.#depth > 0) this.#depth -= code === closed || code === listClosed ? 1 : 0;
      else if (this.#place !== 'other' && (code === comma || code === colon || code === closed || code === listClosed)) {
        this.#parts.push(piece.slice(start, at));
        this.#end(code);
        start = at + 1;
      }
    }
    if (start < piece.length) this.#parts.push(piece.slice(start));
  }

  /** False: it is JSON, but no object. */
  finish(): boolean {
    if (this.#place === 'other') this.#take();
    else if (this.#place !== 'after' || !space.test(this.#rest())) throw new NotJson();
    return this.#place === 'after';
  }

  #goOnInText(code: number): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (code === backslash) this.#isEscaped = true;
    else if (code === quote) this.#isInText = false;
  }

  /** Editors and mail programs put a byte order mark in front. Gives where to go on from. */
  #begin(code: number, at: number): number {
    if (code === byteOrderMark || space.test(String.fromCharCode(code))) return at + 1;
    this.#place = code === opened ? 'first-key' : 'other';
    this.#isInText = code === quote;
    return code === opened ? at + 1 : at;
  }

  #startsList(before: string): boolean {
    if (this.#place !== 'value' || this.#depth > 0 || !space.test(this.#parts.join('') + before)) return false;
    this.#parts = [];
    this.#place = 'first-entry';
    this.#index = 0;
    this.#listener.list(this.#key);
    return true;
  }

  /** A key, a value, an entry or the list has ended with this sign. */
  #end(sign: number): void {
    switch (this.#place) {
      case 'first-key':
      case 'key':
        return this.#endKey(sign);
      case 'value':
        this.#listener.value(this.#key, this.#take());
        return this.#goOn(sign);
      case 'first-entry':
      case 'entry':
        return this.#endEntry(sign);
      case 'after-list':
        if (!space.test(this.#rest())) throw new NotJson();
        return this.#goOn(sign);
      default:
        throw new NotJson();
    }
  }

  #endKey(sign: number): void {
    if (sign === closed && this.#place === 'first-key') {
      if (!space.test(this.#rest())) throw new NotJson();
      this.#place = 'after';
      return;
    }
    const key = this.#take();
    if (sign !== colon || typeof key !== 'string') throw new NotJson();
    this.#key = key;
    this.#place = 'value';
  }

  #endEntry(sign: number): void {
    const isEmpty = sign === listClosed && this.#place === 'first-entry' && this.#parts.every((part) => space.test(part));
    if (isEmpty) this.#parts = [];
    else this.#listener.entry(this.#key, this.#index, this.#take());
    this.#index += 1;
    if (sign !== comma && sign !== listClosed) throw new NotJson();
    this.#place = sign === comma ? 'entry' : 'after-list';
  }

  /** After a value: the next key, or the end of the object. */
  #goOn(sign: number): void {
    if (sign !== comma && sign !== closed) throw new NotJson();
    this.#place = sign === comma ? 'key' : 'after';
  }

  #rest(): string {
    const text = this.#parts.join('');
    this.#parts = [];
    return text;
  }

  #take(): unknown {
    try {
      return JSON.parse(this.#rest());
    } catch {
      throw new NotJson();
    }
  }
}
