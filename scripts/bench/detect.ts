/**
 * The detections over a gigabyte of made-up events, and jq asking one question of the same file.
 */
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TrailEvent } from '../../policies/detections';
import { allSamples } from '../../test/policies/detections/samples';
import { measureFastest } from './measure';
import type { Goal, Result } from './pieces';

const root = join(__dirname, '../..');
const MEGABYTE = 1e6;
const READS = ['DescribeInstances', 'GetUser', 'ListBuckets', 'DescribeVpcs', 'GetLogStoreLogs'];

/** Writes events of an ordinary day, one in some hundred of them alarming. The same each time. */
function writeEvents(file: string, megabytes: number): void {
  const alarming = [...allSamples.values()].flatMap(({ matches }) =>
    matches.flatMap(({ events }) => events),
  );
  const out = openSync(file, 'w');
  try {
    for (let size = 0, block = 0; size < megabytes * MEGABYTE; block += 1) {
      const lines = Array.from({ length: 500 }, (_, at) =>
        JSON.stringify(event(block, at, alarming)),
      );
      size += writeSync(out, `${lines.join('\n')}\n`);
    }
  } finally {
    closeSync(out);
  }
}

function event(block: number, at: number, alarming: readonly TrailEvent[]): TrailEvent {
  const number = block * 500 + at;
  const time = new Date(Date.UTC(2026, 0, 1) + number * 700).toISOString();
  const eventTime = `${time.slice(0, 19)}Z`;
  const alarm = at % 250 === 0 ? alarming[(number / 250) % alarming.length] : undefined;
  if (alarm !== undefined) return { ...alarm, eventTime };
  const eventName = READS[number % READS.length] ?? '';
  const parameters = { RegionId: 'ap-southeast-1', PageSize: 50, InstanceIds: `["i-${number}"]` };
  return {
    eventId: `7d3f0f52-9a1e-4b4f-8f0c-${String(number).padStart(12, '0')}`,
    eventVersion: '1',
    eventCategory: 'Management',
    eventType: 'ApiCall',
    eventRW: 'Read',
    eventName,
    eventSource: 'ecs-openapi-share.ap-southeast-1.aliyuncs.com',
    eventTime,
    serviceName: 'Ecs',
    acsRegion: 'ap-southeast-1',
    apiVersion: '2014-05-26',
    requestId: `4C1B2D3E-0A1B-5C2D-8E3F-${String(number).padStart(12, '0')}`,
    sourceIpAddress: `203.0.113.${number % 250}`,
    userAgent:
      'AlibabaCloud (Linux; amd64) Java/1.8.0_152-b187 Core/4.5.3 HTTPClient/ApacheHttpClient',
    recipientAccountId: '1234567890123457',
    userIdentity: {
      type: 'assumed-role',
      accountId: '1234567890123457',
      principalId: `300000000000000001:session-${number % 40}`,
      userName: `inventory:session-${number % 40}`,
      sessionContext: { attributes: { mfaAuthenticated: 'false', creationDate: eventTime } },
    },
    requestParameters: parameters,
    requestParameterJson: JSON.stringify(parameters),
    responseElements: { RequestId: `4C1B2D3E-${number}`, TotalCount: 1 },
    resourceType: 'ACS::ECS::Instance',
    resourceName: `i-${number}`,
  };
}

/** `jq` may be absent: then it is not compared with. Build first: this runs the built program. */
export async function detecting(megabytes: number): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const file = join(folder, 'events.jsonl');
    writeEvents(file, megabytes);
    const { seconds, cpuSeconds, peakMegabytes } = await measureFastest(detectIn(file), {
      cwd: root,
    });
    const jq = ['sh', '-c', `jq -c 'select(.eventName=="DeleteTrail")' "$0" >/dev/null`, file];
    const jqSeconds = await measureFastest(jq, { cwd: root }).then(
      (usage) => usage.seconds,
      () => 0,
    );
    return {
      name: `run every detection over ${megabytes} MB of events`,
      seconds,
      cpuSeconds,
      peakMegabytes,
      more: { detectedMegabytes: statSync(file).size / MEGABYTE, jqSeconds },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function detectIn(file: string): string[] {
  const cli = join(root, 'cli/bin/alicloud-baseline.js');
  // There is an alert: 1 is the right end.
  const command = '"$0" "$1" detect "$2" >/dev/null; [ $? = 1 ]';
  return ['sh', '-c', command, process.execPath, cli, file];
}

const MOST_SECONDS = 60;
const MOST_MEGABYTES = 300;
const TIMES_FASTER = 3;

/** What detecting is held against: for a gigabyte, and for less in proportion. */
export function detectGoals(results: readonly Result[]): Goal[] {
  const found = results.find(({ more }) => more?.['detectedMegabytes'] !== undefined);
  if (found === undefined) return [];
  const { seconds, peakMegabytes, more = {} } = found;
  const gigabyte = (seconds * 1000) / (more['detectedMegabytes'] ?? 1);
  const jqSeconds = more['jqSeconds'] ?? 0;
  return [
    {
      goal: `every detection over a gigabyte of events within ${MOST_SECONDS} s`,
      measured: `${gigabyte.toFixed(1)} s`,
      met: gigabyte < MOST_SECONDS,
    },
    {
      goal: `with less than ${MOST_MEGABYTES} MB of memory`,
      measured: `${peakMegabytes.toFixed(0)} MB`,
      met: peakMegabytes < MOST_MEGABYTES,
    },
    ...(jqSeconds === 0
      ? []
      : [
          {
            goal: `at least ${TIMES_FASTER} times as fast as jq asking one question of the same file`,
            measured: `${(jqSeconds / seconds).toFixed(1)} times`,
            met: jqSeconds / seconds >= TIMES_FASTER,
          },
        ]),
  ];
}
