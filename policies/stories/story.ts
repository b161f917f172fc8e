/** Where a call comes from. */
export type Network =
  /** The office of the victim. */
  | 'office'
  /** The home of one of the victim's people. */
  | 'home'
  /** A machine of the victim in the cloud, through its own public address. */
  | 'own cloud'
  /** A machine that runs pipelines, which has another address each time. */
  | 'runner'
  /** A network that the victim has nothing to do with. */
  | 'elsewhere';

/** Who calls, as the audit trail records it. */
export interface Identity {
  readonly type: 'root-account' | 'ram-user' | 'assumed-role';
  /** Of a role: its name, a colon, and the name of the session. */
  readonly userName: string;
  /** None: somebody who signed in to the console. */
  readonly accessKeyId?: string;
  readonly mfa?: boolean;
}

/** What is told of a call, beside its name and parameters. */
export interface Circumstances {
  /**
   * The region that is called.
   *
   * @default - the victim's home region
   */
  readonly region?: string;
  /** Who calls, where it is not the story's own identity. */
  readonly by?: Identity;
  /** Where from, where it is not the story's own network. */
  readonly from?: Network;
  /** Bucket, repository or key, where no parameter names it. */
  readonly resource?: { readonly type: string; readonly name: string };
  /** The error that is answered; then nothing has changed. */
  readonly error?: string;
  readonly additional?: Readonly<Record<string, string>>;
}

/** One call of a theft. */
export interface Step extends Circumstances {
  /** As the audit trail names the service. */
  readonly service: string;
  readonly event: string;
  readonly request: Readonly<Record<string, unknown>>;
  /** Whether something is different afterwards: that is what should be noticed. */
  readonly changes: boolean;
}

/** A theft, told as the calls that it is made of. */
export interface Story {
  readonly id: string;
  readonly title: string;
  /** The public write-up it follows, adapted to this cloud. */
  readonly after: string;
  /** Techniques of the MITRE ATT&CK cloud matrix. */
  readonly techniques: readonly string[];
  readonly by: Identity;
  readonly from: Network;
  /** Whether it happens while the victim's people are at work. */
  readonly hours: 'working' | 'night';
  readonly steps: readonly Step[];
}

type Make = (
  service: string,
  event: string,
  request?: Readonly<Record<string, unknown>>,
  circumstances?: Circumstances,
) => Step;

/** A call that changes something, unless it is refused. */
export const change: Make = (service, event, request = {}, circumstances = {}) => ({
  service,
  event,
  request,
  changes: circumstances.error === undefined,
  ...circumstances,
});

/** A call that only looks, or that leads to the calls that change something. */
export const look: Make = (service, event, request = {}, circumstances = {}) => ({
  service,
  event,
  request,
  changes: false,
  ...circumstances,
});

export const user = (userName: string, accessKeyId?: string): Identity => ({
  type: 'ram-user',
  userName,
  ...(accessKeyId !== undefined && { accessKeyId }),
  ...(accessKeyId === undefined && { mfa: true }),
});

export const role = (userName: string, accessKeyId = 'STS.NUexampleexample'): Identity => ({
  type: 'assumed-role',
  userName,
  accessKeyId,
});

export const bucket = (name: string): { readonly type: string; readonly name: string } => ({
  type: 'ACS::OSS::Bucket',
  name,
});
