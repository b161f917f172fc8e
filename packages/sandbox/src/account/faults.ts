import { ApiError } from './errors';
import { HalfDone } from './half-done';
import type { StoredResource } from './store';

/**
 * Faults on demand, for tests and for seeing how Terraform copes:
 * - `throttle:3`: the next three calls are throttled. The provider tries again, as the real one
 *   does, and gives up after eight times;
 * - `refuse:alicloud_ram_role` or `refuse:alicloud_ram_role/developer`: calls that change objects
 *   of the type (or the one object) are refused for lack of permission;
 * - `fail:5`: the fifth call that changes something is refused, and nothing is done. Only that one:
 *   the next deployment goes through;
 * - `partial:5`: the fifth such call is carried out, and a later step of it is refused: the object
 *   is there, and Terraform knows it as tainted where it was made;
 * - `fail:alicloud_ram_role/developer`, `partial:alicloud_ram_role`: the same of the first call that
 *   changes that object, or one of that type;
 * - `crash:5`: the process is killed at the fifth change, after the account has it and before
 *   Terraform hears of it.
 */
export type Fault =
  | { readonly kind: 'throttle'; readonly calls: number }
  | ({ readonly kind: 'refuse' | 'fail' | 'partial' } & Struck)
  | { readonly kind: 'crash' | 'fail' | 'partial'; readonly operation: number };

/** An object, or any of a type. */
interface Struck {
  readonly type: string;
  readonly id?: string;
}

const FORMS =
  'throttle:<calls>, refuse:<resource type>[/<id>], fail:<operation>, partial:<operation>, crash:<operation>; fail and partial also as refuse';
const NAMING = ['refuse', 'fail', 'partial'] as const;
const NUMBERED = ['crash', 'fail', 'partial'] as const;
const RETRIES = 8;

/** Reads `throttle:3` and its like. Throws a RangeError that says what is allowed. */
export function parseFault(text: string): Fault {
  const [, kind, value = ''] = /^([a-z]+):(.+)$/.exec(text) ?? [];
  const [type = '', ...id] = value.split('/');
  const naming = NAMING.find((each) => each === kind);
  if (naming !== undefined && /^alicloud_[a-z0-9_]+$/.test(type)) {
    return id.length === 0 ? { kind: naming, type } : { kind: naming, type, id: id.join('/') };
  } else if (/^[1-9]\d{0,6}$/.test(value)) {
    const number = Number(value);
    if (kind === 'throttle') return { kind, calls: number };
    const numbered = NUMBERED.find((each) => each === kind);
    if (numbered !== undefined) return { kind: numbered, operation: number };
  }
  throw new RangeError(`found fault ${JSON.stringify(text)}, allowed: ${FORMS}`);
}

export class Faults {
  private throttled = 0;
  private calls = 0;
  /** What the call that is being made is about. */
  private current: { readonly type: string; readonly id: string | undefined } | undefined;
  /** Faults by name that struck already. */
  private readonly struck = new Set<Fault>();

  constructor(
    private readonly faults: readonly Fault[],
    private readonly kill: () => void = () => {
      process.kill(process.pid, 'SIGKILL');
    },
  ) {
    for (const fault of faults) if (fault.kind === 'throttle') this.throttled += fault.calls;
  }

  /** Before a call that changes something: throttling and refusals. */
  before(type: string, id: string | undefined): void {
    for (let attempt = 0; this.throttled > 0; attempt += 1) {
      this.throttled -= 1;
      if (attempt === RETRIES) {
        throw new ApiError(
          'Throttling.User',
          `Request was denied due to user flow control (tried ${String(RETRIES + 1)} times).`,
        );
      }
    }
    this.calls += 1;
    this.current = { type, id };
    if (this.strikes('fail')) {
      throw new ApiError(
        'ServiceUnavailable',
        'The request has failed due to a temporary failure of the server.',
      );
    }
    for (const fault of this.faults) {
      if (fault.kind === 'refuse' && isAbout(fault, type, id)) {
        throw new ApiError('NoPermission', 'You are not authorized to do this action.');
      }
    }
  }

  /** After a whole call was carried out, with the object that is there now. */
  halfway(there?: StoredResource): void {
    if (this.strikes('partial')) throw new HalfDone(there);
  }

  /** The calls that were to fail and never came, as the command line names them. */
  unmet(): string[] {
    const made = `did not strike: changes in this run: ${String(this.calls)}`;
    return this.faults.flatMap((fault) => {
      if (fault.kind !== 'fail' && fault.kind !== 'partial') return [];
      if ('operation' in fault) {
        return fault.operation > this.calls
          ? [`${fault.kind}:${String(fault.operation)} ${made}`]
          : [];
      }
      const { kind, type, id } = fault;
      const name = `${kind}:${type}${id === undefined ? '' : `/${id}`}`;
      return this.struck.has(fault) ? [] : [`${name} ${made}`];
    });
  }

  private strikes(kind: 'fail' | 'partial'): boolean {
    const { type = '', id } = this.current ?? {};
    const found = this.faults.find((fault) => {
      if (fault.kind !== kind || this.struck.has(fault)) return false;
      if ('operation' in fault) return fault.operation === this.calls;
      return isAbout(fault, type, id);
    });
    if (found !== undefined) this.struck.add(found);
    return found !== undefined;
  }

  /** After the account has the change, with the number of changes made so far. */
  after(operations: number): void {
    for (const fault of this.faults) {
      if (fault.kind === 'crash' && fault.operation === operations) this.kill();
    }
  }
}

function isAbout(struck: Struck, type: string, id: string | undefined): boolean {
  return struck.type === type && (struck.id === undefined || struck.id === id);
}
