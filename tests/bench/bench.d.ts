// Types of the plain modules of the yardstick, as far as the product's bench uses them.

declare module "*/model.mjs" {
  import type { BenchModel } from "./productModel.ts";
  export const SIZES: Readonly<
    Record<string, { readonly C: number; readonly U: number; readonly A: number; readonly Y: number }>
  >;
  export function generate(size: {
    readonly C: number;
    readonly U: number;
    readonly A: number;
    readonly Y: number;
  }): BenchModel;
  export function emitFormulas(model: BenchModel, dialect: unknown): void;
  export function flat(text: string): string;
  export function eachInput(model: BenchModel, visit: (row: number, column: number, value: number) => void): void;
  export function totalsCells(model: BenchModel): readonly (readonly [number, number])[];
}
declare module "*/loops.mjs" {
  import type { BenchModel } from "./productModel.ts";
  export interface Loops {
    recalc(): void;
    edit(name: string, value: number): void;
    totals(): readonly number[];
  }
  export function createLoops(model: BenchModel): Loops;
}
declare module "*/harness.mjs" {
  export function paired(
    a: () => void,
    b: () => void,
    options?: {
      readonly budget?: number;
      readonly minPairs?: number;
      readonly maxPairs?: number;
      readonly sampleMs?: number;
    },
  ): Promise<{ readonly base: number; readonly ms: number; readonly ratio: number; readonly pairs: number }>;
  export function gc(): void;
  export function memory(): { readonly kept: number };
  export function slope(xs: readonly number[], ys: readonly number[]): number;
  export function median(values: readonly number[]): number;
  export function now(): number;
}
