import { ApiError } from '../account/errors';
import { HalfDone } from '../account/half-done';
import type { StoredResource } from '../account/store';
import type { AuditTrail } from '../audit/trail';
import type { Asked, AskedCall, Authority } from './authority';

/** Asks who may before anything is done, and has it written down. */
export interface Gate {
  /**
   * Does what is asked where its calls are allowed.
   *
   * @throws ApiError where a call is refused before anything was done, HalfDone afterwards.
   */
  readonly pass: <T extends StoredResource | undefined>(asked: Asked, act: () => T) => T;
}

/** A call that is about no object. */
const NOTHING: Asked = {
  ...{ operation: 'read', type: '', isData: false, id: '', region: '', values: {}, before: {} },
};

/** Nobody is asked and nothing is written down. */
export const OPEN_GATE: Gate = { pass: (_, act) => act() };

export class GuardedGate implements Gate {
  constructor(
    private readonly authority: Authority,
    private readonly trail: AuditTrail,
  ) {}

  /** @throws ApiError where the caller does not get in. */
  enter(): void {
    const { entry } = this.authority;
    if (entry === undefined) return;
    const { call, caller, parameters } = entry;
    const { refusal } = call;
    const made = { call, caller, parameters, asked: NOTHING, ...(refusal && { refusal }) };
    this.trail.recorder()(made);
    if (refusal === undefined) return;
    this.trail.deliver();
    throw new ApiError(refusal.code, refusal.message);
  }

  pass<T extends StoredResource | undefined>(asked: Asked, act: () => T): T {
    const calls = this.authority.callsOf(asked);
    if (calls === undefined) {
      if (this.authority.isEnforced) throw unknownCalls(asked.type);
      return act();
    }
    const first = calls.filter(({ comesAfter }) => !comesAfter);
    this.refuse(first, asked);
    // What stops the recording is recorded still.
    const record = this.trail.recorder();
    const made = first.filter(({ isSure }) => isSure);
    const done = this.act(act, (refused) => {
      for (const call of refused === undefined ? made : made.slice(0, 1)) {
        record({ call, asked, ...(refused && { refusal: refused }) });
      }
    });
    if (asked.operation !== 'read') this.authority.changed(asked.type, asked.id, done);
    const there = done === undefined ? asked : withObject(asked, done);
    const later = calls.filter(({ comesAfter }) => comesAfter);
    try {
      this.refuse(later, there);
    } catch (error) {
      if (!(error instanceof ApiError) || asked.operation === 'read') throw error;
      throw new HalfDone(done, error);
    }
    const recordLater = this.trail.recorder();
    for (const call of later) if (call.isSure) recordLater({ call, asked: there });
    return done;
  }

  /** The first call that is refused is the last one that is made. */
  private refuse(calls: readonly AskedCall[], asked: Asked): void {
    const refused = calls.find(({ refusal }) => refusal !== undefined);
    if (refused?.refusal === undefined) return;
    const { refusal } = refused;
    this.trail.recorder()({ call: refused, asked, refusal });
    throw new ApiError(refusal.code, refusal.message);
  }

  /** The account itself may refuse, which is recorded with its code. */
  private act<T extends StoredResource | undefined>(
    act: () => T,
    record: (refused: ApiError | undefined) => void,
  ): T {
    try {
      const done = act();
      record(undefined);
      return done;
    } catch (error) {
      if (error instanceof ApiError) record(error instanceof HalfDone ? undefined : error);
      throw error;
    }
  }
}

function withObject(asked: Asked, { id, attributes }: StoredResource): Asked {
  return { ...asked, id, values: { ...asked.values, ...attributes } };
}

function unknownCalls(type: string): ApiError {
  return new ApiError(
    'NotKnown',
    `which calls ${type} makes is not known, so nobody can say who may. Deploy it without --as, or leave it out.`,
  );
}
