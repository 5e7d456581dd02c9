import type { Buffer } from 'node:buffer';

/*
 * Node.js for Linux wants one function of libatomic, a library that a bare Debian does not have:
 * `__atomic_compare_exchange`. V8 calls it for the heads of its free lists, always for 8 bytes, for which the
 * processor has one instruction. So the function is put into the executable itself and the wish for the
 * library is taken out (System V ABI, "Dynamic Linking"; AMD64 supplement, "Relocation").
 */

const library = 'libatomic.so.1';
const wanted = '__atomic_compare_exchange';

/**
 * bool f(size_t size, void *place, void *expected, void *desired): compares and exchanges 8 bytes; any other
 * size traps.
 */
const compareExchange = [
  [0x48, 0x83, 0xff, 0x08], // cmp rdi, 8
  [0x75, 0x14], // jne trap
  [0x48, 0x8b, 0x02], // mov rax, [rdx]
  [0x48, 0x8b, 0x09], // mov rcx, [rcx]
  [0xf0, 0x48, 0x0f, 0xb1, 0x0e], // lock cmpxchg [rsi], rcx
  [0x74, 0x03], // je done
  [0x48, 0x89, 0x02], // mov [rdx], rax
  [0x0f, 0x94, 0xc0], // done: sete al
  [0xc3], // ret
  [0x0f, 0x0b], // trap: ud2
].flat();

const segment = { load: 1, dynamic: 2, executable: 1 };
const tag = {
  end: 0,
  needed: 1,
  jumpRelocationsSize: 2,
  strings: 5,
  symbols: 6,
  jumpRelocations: 23,
  versions: 0x6ffffffe,
  versionCount: 0x6fffffff,
};
const relative = 8n; // R_X86_64_RELATIVE

/**
 * Frees Node.js for linux-x64 from libatomic, in place.
 *
 * @throws Error where this Node.js wants anything else of it: then this file must be looked at again
 */
export function withoutLibatomic(elf: Buffer): void {
  const program = readProgram(elf);
  const code = addCode(elf, program);
  const relocations = relocationsOf(elf, program, wanted);
  const [relocation] = relocations;
  if (relocation === undefined || relocations.length > 1)
    throw new Error(`${wanted}: expected one place that calls it, found ${relocations.length}`);
  elf.writeBigUInt64LE(relative, relocation + 8);
  elf.writeBigUInt64LE(BigInt(code), relocation + 16);
  dropVersion(elf, program);
  dropNeeded(elf, program);
}

/** Where things are in the file. Addresses are those at run time, offsets those in the file. */
interface Program {
  segments: { header: number; type: number; flags: number; offset: number; address: number; size: number }[];
  /** Offset of the first dynamic entry. */
  dynamic: number;
  offsetOf(address: number): number;
  /** Offset of the value of a dynamic entry. */
  entry(tag: number): number;
}

function readProgram(elf: Buffer): Program {
  const first = u64(elf, 32);
  const segments = Array.from({ length: elf.readUInt16LE(56) }, (_, index) => {
    const header = first + index * elf.readUInt16LE(54);
    return {
      header,
      type: elf.readUInt32LE(header),
      flags: elf.readUInt32LE(header + 4),
      offset: u64(elf, header + 8),
      address: u64(elf, header + 16),
      size: u64(elf, header + 32),
    };
  });
  const dynamic = segments.find(({ type }) => type === segment.dynamic)?.offset ?? 0;
  return {
    segments,
    dynamic,
    offsetOf(address) {
      const home = segments.find(
        ({ type, address: start, size }) =>
          type === segment.load && address >= start && address < start + size,
      );
      if (!home) throw new Error(`address ${address} is not in the file`);
      return home.offset + address - home.address;
    },
    entry(wantedTag) {
      for (let at = dynamic; u64(elf, at) !== tag.end; at += 16)
        if (u64(elf, at) === wantedTag) return at + 8;
      throw new Error(`no dynamic entry ${wantedTag}`);
    },
  };
}

/** Into the rest of the last page of the program's code, which is empty. @returns its address */
function addCode(elf: Buffer, { segments }: Program): number {
  const text = segments.find(({ type, flags }) => type === segment.load && flags & segment.executable);
  if (!text) throw new Error('there is no code');
  const start = Math.ceil((text.offset + text.size) / 16) * 16;
  const end = start + compareExchange.length;
  const isFree = elf.subarray(text.offset + text.size, end).every((byte) => byte === 0);
  if (!isFree || Math.floor(start / 4096) !== Math.floor(end / 4096)) throw new Error('there is no room');
  elf.set(compareExchange, start);
  const size = BigInt(end - text.offset);
  elf.writeBigUInt64LE(size, text.header + 32);
  elf.writeBigUInt64LE(size, text.header + 40);
  return text.address + start - text.offset;
}

/** Offsets of the relocations that are for this symbol. */
function relocationsOf(elf: Buffer, program: Program, name: string): number[] {
  const first = program.offsetOf(u64(elf, program.entry(tag.jumpRelocations)));
  const count = u64(elf, program.entry(tag.jumpRelocationsSize)) / 24;
  const symbols = program.offsetOf(u64(elf, program.entry(tag.symbols)));
  return Array.from({ length: count }, (_, index) => first + index * 24).filter((at) => {
    const symbol = symbols + elf.readUInt32LE(at + 12) * 24;
    return text(elf, program, elf.readUInt32LE(symbol)) === name;
  });
}

/** The list of versions that each library must have. */
function dropVersion(elf: Buffer, program: Program): void {
  const list = program.entry(tag.versions);
  const count = program.entry(tag.versionCount);
  const start = u64(elf, list);
  let before: number | null = null;
  for (let at = program.offsetOf(start); ; at += elf.readUInt32LE(at + 12)) {
    const next = elf.readUInt32LE(at + 12);
    if (text(elf, program, elf.readUInt32LE(at + 4)) === library) {
      if (before === null) elf.writeBigUInt64LE(BigInt(start + next), list);
      else elf.writeUInt32LE(next && at + next - before, before + 12);
      elf.writeBigUInt64LE(BigInt(u64(elf, count) - 1), count);
      return;
    }
    if (next === 0) throw new Error(`${library} has no version`);
    before = at;
  }
}

/** The list of libraries: what comes after moves up. */
function dropNeeded(elf: Buffer, program: Program): void {
  let at = program.dynamic;
  while (!(u64(elf, at) === tag.needed && text(elf, program, u64(elf, at + 8)) === library)) at += 16;
  let end = at;
  while (u64(elf, end) !== tag.end) end += 16;
  elf.copyWithin(at, at + 16, end + 16);
}

function text(elf: Buffer, program: Program, index: number): string {
  const start = program.offsetOf(u64(elf, program.entry(tag.strings))) + index;
  return elf.toString('latin1', start, elf.indexOf(0, start));
}

function u64(elf: Buffer, at: number): number {
  return Number(elf.readBigUInt64LE(at));
}
