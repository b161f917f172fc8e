import type { CallConditions, TypeCalls } from '../schema-files';
import { ALWAYS, both, either, type When } from './call-conditions';
import type { GoFunction } from './go-package';
import type { FunctionCalls } from './function-calls';

/** Methods of so many types that their names say nothing. */
const COMMON = new Set([
  ...['Close', 'Do', 'Error', 'Get', 'Id', 'Read', 'Refresh', 'Set', 'SetId', 'String'],
]);

/** More functions of one name than this are told apart by their types only. */
const MOST_OF_A_NAME = 3;

export class CallGraph {
  constructor(
    private readonly functions: ReadonlyMap<string, readonly GoFunction[]>,
    private readonly facts: ReadonlyMap<GoFunction, FunctionCalls>,
  ) {}

  /** What the operations of a resource call, from the function that makes it. */
  resource(maker: string): TypeCalls {
    const operations = this.operationsOf(maker);
    const calls = ['Create', 'Read', 'Update', 'Delete'].flatMap((operation) => {
      const start = operations.get(operation);
      if (start === undefined) return [];
      const others = [...operations.values()].filter((name) => name !== start);
      const found = this.from(start, new Set(others));
      return found.length === 0 ? [] : [[operation.toLowerCase(), found] as const];
    });
    const [create = '', update = ''] = ['Create', 'Update'].map((name) => operations.get(name));
    const goesOn = this.named(create).some((fn) => fn.calledNames.has(update));
    return { ...Object.fromEntries(calls), ...(goesOn && { create_goes_on_with_update: true }) };
  }

  /** On what the calls of a resource's operations hang, but for those that are always made. */
  conditions(maker: string): CallConditions {
    const operations = this.operationsOf(maker);
    const found = ['Create', 'Read', 'Update', 'Delete'].flatMap((operation) => {
      const start = operations.get(operation);
      if (start === undefined) return [];
      const others = [...operations.values()].filter((name) => name !== start);
      const all = [...this.whensFrom(start, new Set(others))].sort(([a], [b]) => (a < b ? -1 : 1));
      const hanging = all.filter(([, when]) => !isAlways(when));
      if (hanging.length === 0) return [];
      return [[operation.toLowerCase(), Object.fromEntries(hanging)] as const];
    });
    return Object.fromEntries(found);
  }

  /** What reading a data source calls. */
  dataSource(maker: string): readonly string[] {
    return this.from(this.operationsOf(maker).get('Read') ?? '', new Set());
  }

  private operationsOf(maker: string): ReadonlyMap<string, string> {
    return this.named(maker)[0]?.operations ?? new Map<string, string>();
  }

  /** The functions of a name; of one that many types have, those of the type that is named with it. */
  private named(name: string): FunctionCalls[] {
    const [method = '', type] = name.split('.').reverse();
    const all = this.functions.get(method) ?? [];
    const found =
      all.length > MOST_OF_A_NAME ? all.filter(({ receiver }) => receiver?.type === type) : all;
    return found.flatMap((fn) => this.facts.get(fn) ?? []);
  }

  /** As what a function goes on its ways: without its type where that says nothing more. */
  private keyOf(called: string): string {
    const [method = ''] = called.split('.').reverse();
    return (this.functions.get(method) ?? []).length > MOST_OF_A_NAME ? called : method;
  }

  /** Every call on the way from a function, without going through those that it must not. */
  private from(start: string, without: ReadonlySet<string>): string[] {
    const calls = new Set<string>();
    const seen = new Set<string>();
    const open = [start];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      if (seen.has(name) || COMMON.has(name) || without.has(name)) continue;
      seen.add(name);
      for (const fn of this.named(name)) {
        for (const call of fn.calls.keys()) calls.add(call);
        open.push(...[...fn.calledNames.keys()].map((called) => this.keyOf(called)));
      }
    }
    return [...calls].sort();
  }

  /** The same with what each hangs on, by whatever ways lead to it. */
  private whensFrom(start: string, without: ReadonlySet<string>): ReadonlyMap<string, When> {
    const calls = new Map<string, When>();
    const reached = new Map<string, When>([[start, ALWAYS]]);
    const open = [start];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      const here = reached.get(name) ?? ALWAYS;
      for (const fn of this.named(name)) {
        for (const [call, when] of fn.calls) {
          calls.set(call, either(calls.get(call) ?? [], both(here, when)));
        }
        for (const [named, when] of fn.calledNames) {
          const called = this.keyOf(named);
          if (COMMON.has(called) || without.has(called)) continue;
          const before = reached.get(called);
          const now = either(before ?? [], both(here, when));
          // Ways that were known already lead nowhere new.
          if (before !== undefined && JSON.stringify(now) === JSON.stringify(before)) continue;
          reached.set(called, now);
          open.push(called);
        }
      }
    }
    return calls;
  }
}

function isAlways(when: When): boolean {
  return when.some((terms) => terms.length === 0);
}
