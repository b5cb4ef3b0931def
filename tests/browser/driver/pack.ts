import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { crc32 } from 'node:zlib';

interface Entry {
  readonly name: Buffer;
  readonly content: Buffer;
}

// Of the format's fields only these differ from zero here: nothing is compressed, and time does not matter.
function header(signature: number, size: number, { name, content }: Entry, at: number): Buffer {
  const bytes = Buffer.alloc(size);
  bytes.writeUInt32LE(signature, 0);
  bytes.writeUInt16LE(20, at - 10);
  bytes.writeUInt32LE(crc32(content), at);
  bytes.writeUInt32LE(content.length, at + 4);
  bytes.writeUInt32LE(content.length, at + 8);
  bytes.writeUInt16LE(name.length, at + 12);
  return bytes;
}

/** Packs a built extension into one file, as a browser wants it that is to keep it over a restart. */
export function packExtension(folder: string, file: string): void {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { parentPath, name } of paths) {
    const path = join(parentPath, name);
    const relative = path.slice(folder.length + 1).replaceAll(sep, '/');
    const entry = { name: Buffer.from(relative), content: readFileSync(path) };
    const listed = header(0x02014b50, 46, entry, 16);
    listed.writeUInt32LE(offset, 42);
    directory.push(listed, entry.name);
    local.push(header(0x04034b50, 30, entry, 14), entry.name, entry.content);
    offset += 30 + entry.name.length + entry.content.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(paths.length, 8);
  end.writeUInt16LE(paths.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  writeFileSync(file, Buffer.concat([...local, ...directory, end]));
}
