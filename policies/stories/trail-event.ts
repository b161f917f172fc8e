import type { Identity, Network } from './story';

/** A call as it was made. */
export interface Call {
  readonly service: string;
  readonly event: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly by: Caller;
  /** An address, or the name of the service that called. */
  readonly address: string;
  readonly region: string;
  readonly request?: Readonly<Record<string, unknown>>;
  readonly resource?: { readonly type: string; readonly name: string } | undefined;
  readonly error?: string | undefined;
  readonly additional?: Readonly<Record<string, string>> | undefined;
  /**
   * @default - ConsoleSignin for itself, ConsoleOperation for somebody without a key, else ApiCall
   */
  readonly type?: string;
  readonly agent?: string;
}

/** Services of the cloud call too, in their own name. */
export type Caller =
  | Identity
  | { readonly type: 'system'; readonly userName: string; mfa?: never; accessKeyId?: never };

/** An event in the form of the pages on the structure of management events. */
export type WrittenEvent = Readonly<Record<string, unknown>>;

/** Which parameter names what, by service: the types that events of documentation carry. */
const RESOURCES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  actiontrail: { Name: 'ACS::ActionTrail::Trail' },
  cs: { ClusterId: 'ACS::ACK::Cluster' },
  dds: { DBInstanceId: 'ACS::MongoDB::DBInstance' },
  ecs: {
    InstanceId: 'ACS::ECS::Instance',
    'InstanceId.1': 'ACS::ECS::Instance',
    SecurityGroupId: 'ACS::ECS::SecurityGroup',
    ImageId: 'ACS::ECS::Image',
    DiskId: 'ACS::ECS::Disk',
    SnapshotId: 'ACS::ECS::Snapshot',
    LaunchTemplateId: 'ACS::ECS::LaunchTemplate',
  },
  ess: { ScalingGroupId: 'ACS::ESS::ScalingGroup' },
  fc: { functionName: 'ACS::FC::Function' },
  kms: { KeyId: 'ACS::KMS::Key', SecretName: 'ACS::KMS::Secret' },
  polardb: { DBClusterId: 'ACS::PolarDB::DBCluster' },
  'r-kvstore': { InstanceId: 'ACS::Redis::DBInstance' },
  ram: {
    UserName: 'ACS::RAM::User',
    RoleName: 'ACS::RAM::Role',
    PolicyName: 'ACS::RAM::Policy',
    GroupName: 'ACS::RAM::Group',
  },
  rds: { DBInstanceId: 'ACS::RDS::DBInstance' },
  sls: { project: 'ACS::SLS::Project', logstore: 'ACS::SLS::LogStore' },
  vpc: { VpcId: 'ACS::VPC::VPC', AllocationId: 'ACS::EIP::EipAddress' },
};

const READS = /^(Desc|List|Get|Query|Lookup|Head|Check)/;
const GLOBAL = new Set(['ram', 'ims', 'sts', 'aassub', 'aascustomer', 'bssopenapi']);
/** What no parameter of a call says, but each event carries. */
const REQUEST_ID = '5E0F3A10-0000-4000-8000-000000000000';

/** Writes events down, one after another: each has an id of its own. */
export function writer(accountId: string): (call: Call) => WrittenEvent {
  let written = 0;
  return (call) => {
    written += 1;
    const { service, event, by, region, request = {}, error, additional } = call;
    const host = `${service.toLowerCase()}.${region}.aliyuncs.com`;
    const isSignIn = event === 'ConsoleSignin';
    const isOfBucket = service === 'Oss';
    // Events of buckets carry no parameters, as the samples have it: the bucket is a resource.
    const parameters = isOfBucket ? {} : { ...request, RegionId: region, AcsProduct: service };
    const id = `${hex(written, 8)}-1d2c-4b3a-8e4f-${hex(call.at / 1000, 12)}`.toUpperCase();
    return {
      eventId: id,
      eventVersion: 1,
      eventCategory: 'Management',
      eventSource:
        isOfBucket && call.resource ? `${call.resource.name}.oss-${region}.aliyuncs.com` : host,
      eventName: event,
      eventTime: `${new Date(call.at).toISOString().slice(0, 19)}Z`,
      eventType: call.type ?? (isSignIn ? event : isOfConsole(by) ? 'ConsoleOperation' : 'ApiCall'),
      eventRW: READS.test(event) ? 'Read' : 'Write',
      acsRegion: region,
      isGlobal: GLOBAL.has(service.toLowerCase()),
      serviceName: service,
      sourceIpAddress: call.address,
      userAgent: call.agent ?? (isOfConsole(by) ? 'AliyunConsole' : 'AlibabaCloud (linux) Go/1.22'),
      requestId: REQUEST_ID,
      recipientAccountId: accountId,
      userIdentity: identityOf(by, accountId, call.at),
      ...(Object.keys(parameters).length > 0 && {
        requestParameters: parameters,
        requestParameterJson: JSON.stringify(parameters),
      }),
      ...resourcesOf(call),
      ...(error !== undefined && {
        errorCode: error,
        errorMessage: `The call was refused: ${error}`,
      }),
      ...(isSignIn && error === undefined && { errorCode: '', errorMessage: '' }),
      ...(additional && { additionalEventData: additional }),
    };
  };
}

function isOfConsole({ type, accessKeyId }: Caller): boolean {
  return type !== 'system' && accessKeyId === undefined;
}

function identityOf(by: Caller, accountId: string, at: number): object {
  const { type, userName, accessKeyId, mfa } = by;
  const isRoot = type === 'root-account';
  return {
    type,
    accountId,
    principalId: isRoot || type === 'system' ? accountId : principalOf(userName),
    userName,
    // The console works with a key for the moment, which events of the root user show.
    ...(isRoot && { accessKeyId: 'TMP.3KexampleSession' }),
    ...(accessKeyId !== undefined && { accessKeyId }),
    ...(type !== 'system' && {
      sessionContext: {
        attributes: {
          mfaAuthenticated: String(mfa ?? false),
          creationDate: `${new Date(at - 600_000).toISOString().slice(0, 19)}Z`,
        },
      },
    }),
  };
}

/** A number for a name, always the same; of roles it is followed by the session. */
function principalOf(userName: string): string {
  const [name = '', session] = userName.split(':');
  let sum = 7;
  for (const sign of name) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_000_007;
  const number = `2${String(sum).padStart(17, '0')}`;
  return session === undefined ? number : `3${number.slice(1)}:${session}`;
}

function resourcesOf({ service, request = {}, resource }: Call): object {
  const types = RESOURCES[service.toLowerCase()] ?? {};
  const named = Object.entries(types).flatMap(([parameter, type]) => {
    const name = request[parameter];
    return typeof name === 'string' ? [{ type, name }] : [];
  });
  const all = resource === undefined ? named : [resource, ...named];
  if (all.length === 0) return {};
  const byType = Object.fromEntries(
    all.map(({ type }) => [type, all.filter((one) => one.type === type).map(({ name }) => name)]),
  );
  return {
    resourceType: all.map(({ type }) => type).join(';'),
    resourceName: all.map(({ name }) => name).join(';'),
    referencedResources: byType,
  };
}

function hex(number: number, length: number): string {
  return Math.floor(number).toString(16).padStart(length, '0').slice(-length);
}

/** Addresses of documentation (RFC 5737), and of benchmarks (RFC 2544) for runners. */
export const ADDRESSES: Readonly<Record<Exclude<Network, 'home' | 'runner'>, string>> = {
  office: '203.0.113.10',
  'own cloud': '198.51.100.250',
  elsewhere: '192.0.2.66',
};

export const homeOf = (person: number): string => `198.51.100.${1 + (person % 240)}`;

export const runnerOf = (run: number): string => `198.18.${(run * 7) % 256}.${(run * 13) % 256}`;
