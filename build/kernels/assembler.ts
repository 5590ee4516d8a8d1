// A small assembler of WebAssembly: functions written as nested lists of bytes become a module. It knows what the calculation's
// loops need and nothing more; the numbers are those of the WebAssembly specification (binary format, version 1, with vectors).

/** Code as a tree of bytes: parts are put together by nesting them. */
export type Code = number | readonly Code[];

export const valueType = { i32: 0x7f, f64: 0x7c, v128: 0x7b } as const;
export type ValueType = keyof typeof valueType;

export interface ModuleFunction {
  readonly name: string;
  readonly parameters: readonly ValueType[];
  readonly result: ValueType;
  readonly locals: readonly ValueType[];
  readonly body: Code;
}

export interface ModuleText {
  /** Imported from the module "env": the memory "memory", numbers (i32) and functions. */
  readonly numbers: readonly string[];
  readonly imported: readonly Omit<ModuleFunction, "locals" | "body">[];
  readonly functions: readonly ModuleFunction[];
  /** Functions by the place they have in the table of indirect calls. */
  readonly table: readonly string[];
  readonly exported: readonly string[];
}

/** Unsigned LEB128. */
export function unsigned(value: number): readonly number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest % 128;
    rest = Math.floor(rest / 128);
    bytes.push(rest === 0 ? low : low + 128);
  } while (rest > 0);
  return bytes;
}

/** Signed LEB128 of a 32-bit number. */
export function signed(value: number): readonly number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>= 7) {
    const low = rest & 127;
    const isLast = (rest >> 7 === 0 && (low & 64) === 0) || (rest >> 7 === -1 && (low & 64) !== 0);
    bytes.push(isLast ? low : low + 128);
    if (isLast) return bytes;
  }
}

const flat = (code: Code): number[] => (typeof code === "number" ? [code] : code.flatMap(flat));
const text = (value: string): Code => [unsigned(value.length), ...new TextEncoder().encode(value)];
const vector = (parts: readonly Code[]): Code => [unsigned(parts.length), parts];
const section = (id: number, content: Code): Code => {
  const bytes = flat(content);
  return [id, unsigned(bytes.length), bytes];
};

const signatureOf = ({ parameters, result }: Omit<ModuleFunction, "locals" | "body">): Code => [
  0x60,
  vector(parameters.map((type) => valueType[type])),
  vector([valueType[result]]),
];

/** The bytes of a module. Every function has its own type: the module is small. */
export function assemble(module: ModuleText): Uint8Array {
  const all = [...module.imported, ...module.functions];
  const types: string[] = [];
  const typeOf = (declared: Omit<ModuleFunction, "locals" | "body">): number => {
    const key = flat(signatureOf(declared)).join();
    if (!types.includes(key)) types.push(key);
    return types.indexOf(key);
  };
  const typeNumbers = all.map(typeOf);
  const numberOf = (name: string): number => {
    const found = all.findIndex((declared) => declared.name === name);
    if (found < 0) throw new Error(`no function is called ${name}`);
    return found;
  };
  const imports: Code[] = [
    [text("env"), text("memory"), 0x02, 0x00, 1],
    ...module.numbers.map((name): Code => [text("env"), text(name), 0x03, valueType.i32, 0x00]),
    ...module.imported.map(
      ({ name }, index): Code => [text("env"), text(name), 0x00, unsigned(typeNumbers[index] ?? 0)],
    ),
  ];
  const bodies = module.functions.map(({ locals, body }): Code => {
    const bytes = flat([vector(locals.map((type): Code => [1, valueType[type]])), body, 0x0b]);
    return [unsigned(bytes.length), bytes];
  });
  return Uint8Array.from(
    flat([
      [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
      section(1, vector(types.map((type) => type.split(",").map(Number)))),
      section(2, vector(imports)),
      section(
        3,
        vector(module.functions.map((_, index) => unsigned(typeNumbers[module.imported.length + index] ?? 0))),
      ),
      section(4, [1, 0x70, 0x00, unsigned(module.table.length)]),
      section(7, vector(module.exported.map((name): Code => [text(name), 0x00, unsigned(numberOf(name))]))),
      section(9, [1, 0x00, 0x41, 0, 0x0b, vector(module.table.map((name) => unsigned(numberOf(name))))]),
      section(10, vector(bodies)),
    ]),
  );
}

/** Number of the type that functions of the table have: they are the only ones with seven parameters. */
export const typeOfTable = (module: Pick<ModuleText, "imported" | "functions">, name: string): number => {
  const keys = [...module.imported, ...module.functions].map((declared) => flat(signatureOf(declared)).join());
  const own = [...module.imported, ...module.functions].findIndex((declared) => declared.name === name);
  return [...new Set(keys)].indexOf(keys[own] ?? "");
};
