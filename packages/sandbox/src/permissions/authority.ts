import type { StoredResource } from '../account/store';
import type { ObjectValue } from '../value/value';

/** What Terraform, or a person, wants of the account. */
export interface Asked {
  readonly operation: 'create' | 'read' | 'update' | 'delete';
  /** A resource type, or a data source. */
  readonly type: string;
  readonly isData: boolean;
  /** Empty while the object is not made. */
  readonly id: string;
  readonly region: string;
  /** The object as it is to be, or as it is where it is read or deleted. */
  readonly values: ObjectValue;
  /** As it was; empty where it is made. */
  readonly before: ObjectValue;
}

/** Why a call is refused, as the cloud answers. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** How ActionTrail records a call, and what RAM decided of it. */
export interface AskedCall {
  /** `serviceName` and `eventName` of its event. */
  readonly service: string;
  readonly event: string;
  /** Of the product's API; absent where no list has it. */
  readonly apiVersion?: string;
  readonly isRead: boolean;
  /** False: the provider may make it, which hangs on more than the arguments. It is not recorded. */
  readonly isSure: boolean;
  /** Made when the object is there already: refused, it leaves one behind. */
  readonly comesAfter: boolean;
  readonly refusal?: Refusal;
}

/** Who calls, as ActionTrail's `userIdentity` has it. */
export interface Caller {
  readonly type: 'root-account' | 'ram-user' | 'assumed-role' | 'system';
  readonly principalId: string;
  /** Of a role, `<role>:<session>`. */
  readonly userName: string;
  /** Absent: a session of the console. */
  readonly accessKeyId?: string;
  readonly mfa: boolean;
  /** An address, or the name of the service that calls. */
  readonly address: string;
}

/** A call that is made before anything else, such as entering a role. */
export interface EntryCall {
  readonly caller: Caller;
  readonly call: AskedCall;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Who may do what: handed to the account, which knows no policies itself. */
export interface Authority {
  readonly caller: Caller;
  /** How the caller got in; refused, nothing else is done. */
  readonly entry?: EntryCall;
  /**
   * The calls of an operation, each decided; nothing where it is not known what the operation calls,
   * which is refused in the end.
   */
  readonly callsOf: (asked: Asked) => readonly AskedCall[] | undefined;
  /** An object was made or changed, or deleted where there is none now: what was known of it is old. */
  readonly changed: (type: string, id: string, now: StoredResource | undefined) => void;
  /** Actions that were decided under an assumed name, as no page has one. */
  readonly assumed: () => readonly string[];
  /** Whether anything is ever refused. */
  readonly isEnforced: boolean;
}
