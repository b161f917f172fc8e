/** The thefts that detections are measured with: their names are real, and they are as many as asked for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownEvents } from '../../../alicloud/api';
import { eventsOf, stories } from '../../../policies/stories';

const VICTIM = { accountId: '1234567890123456', region: 'ap-southeast-1' };

/** Events of products that the table of API names does not have. */
const further = new Map(
  readFileSync(join(__dirname, '../../fixtures/story-names.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line): [string, ReadonlySet<string>] => {
      const [product = '', names = ''] = line.split(': ');
      return [product.toLowerCase(), new Set(names.split(' '))];
    }),
);

/** In no list of calls, each with the page that has it. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'Dysmsapi CreateSmsSign':
    'https://www.alibabacloud.com/help/en/sms/developer-reference/api-dysmsapi-2017-05-25-createsmssign',
  'Dysmsapi CreateSmsTemplate':
    'https://www.alibabacloud.com/help/en/sms/developer-reference/api-dysmsapi-2017-05-25-createsmstemplate',
  'SWAS-OPEN CreateInstances':
    'https://www.alibabacloud.com/help/en/simple-application-server/developer-reference/api-swas-open-2020-06-01-createinstances',
};

const steps = stories.flatMap((story) => story.steps);

describe('stories', () => {
  it('are twenty at least, of two hundred steps, half of them from inside in working hours', () => {
    expect(new Set(stories.map(({ id }) => id)).size).toBe(stories.length);
    expect(stories.length).toBeGreaterThanOrEqual(20);
    expect(steps.length).toBeGreaterThanOrEqual(200);
    const inside = stories.filter(({ from, hours }) => from !== 'elsewhere' && hours === 'working');
    expect(inside.length / stories.length).toBeGreaterThanOrEqual(0.5);
  });

  it('change something, and say what they follow', () => {
    for (const { steps: own, after, techniques } of stories) {
      expect(own.filter(({ changes }) => changes).length).toBeGreaterThanOrEqual(4);
      expect(after).not.toBe('');
      expect(techniques.filter((technique) => !/^T\d{4}(\.\d{3})?$/.test(technique))).toEqual([]);
    }
  });

  it('call what there is', () => {
    const known = knownEvents();
    const unknown = steps.filter(({ service, event }) => {
      const product = service.toLowerCase();
      const isListed = known.get(product)?.has(event) ?? further.get(product)?.has(event) ?? false;
      return !isListed && !(`${service} ${event}` in ELSEWHERE);
    });
    expect(unknown.map(({ service, event }) => `${service} ${event}`)).toEqual([]);
  });

  it('are refused, or change something', () => {
    expect(steps.filter(({ error, changes }) => error !== undefined && changes)).toEqual([]);
  });
});

describe('eventsOf', () => {
  const eventsOfStory = (id: string) => {
    const story = stories.find((one) => one.id === id);
    if (story === undefined) throw new Error(`no story ${id}`);
    return eventsOf(story, VICTIM);
  };

  it('writes a call by a key', () => {
    const [, , , , , , event] = eventsOfStory('miner-by-leaked-key');
    expect(event).toMatchObject({
      eventVersion: 1,
      eventName: 'RunInstances',
      eventType: 'ApiCall',
      eventRW: 'Write',
      eventTime: '2026-06-09T19:30:00Z',
      serviceName: 'Ecs',
      acsRegion: 'us-west-1',
      sourceIpAddress: '192.0.2.66',
      requestParameters: { InstanceType: 'ecs.gn7i-c32g1.32xlarge', Amount: '10' },
      userIdentity: {
        type: 'ram-user',
        userName: 'ci-legacy',
        accountId: '1234567890123456',
        accessKeyId: 'LTAI5tExampleLegacyKey',
      },
    });
    expect(event).not.toHaveProperty('errorCode');
    expect(JSON.parse(String(event?.['requestParameterJson']))).toEqual(
      event?.['requestParameters'],
    );
  });

  it('writes a call to a bucket without parameters, as the samples of OSS have it', () => {
    const event = eventsOfStory('buckets-held').find(
      ({ eventName }) => eventName === 'PutBucketVersioning',
    );
    expect(event).toMatchObject({
      serviceName: 'Oss',
      eventSource: 'shop-orders.oss-ap-southeast-1.aliyuncs.com',
      referencedResources: { 'ACS::OSS::Bucket': ['shop-orders'] },
      resourceType: 'ACS::OSS::Bucket',
      resourceName: 'shop-orders',
    });
    expect(event).not.toHaveProperty('requestParameters');
    expect(event).not.toHaveProperty('requestParameterJson');
  });

  it('writes what somebody does at the console without a key', () => {
    const event = eventsOfStory('alerts-silenced').find(
      ({ eventName }) => eventName === 'DeleteJob',
    );
    expect(event).toMatchObject({
      eventType: 'ConsoleOperation',
      userIdentity: { userName: 'he.tao' },
    });
    expect(event?.['userIdentity']).not.toHaveProperty('accessKeyId');
  });

  it('writes sign-ins of the root user with the field that theirs have, and a key of the session', () => {
    const event = eventsOfStory('root-taken').find(
      ({ eventName }) => eventName === 'ConsoleSignin',
    );
    expect(event).toMatchObject({
      eventType: 'ConsoleSignin',
      serviceName: 'AasCustomer',
      errorCode: '',
      additionalEventData: { isMFAChecked: 'false' },
      userIdentity: { type: 'root-account', userName: 'root', accessKeyId: 'TMP.3KexampleSession' },
    });
  });

  it('gives each event an id of its own', () => {
    const events = stories.flatMap((story) =>
      eventsOf(story, VICTIM).map(({ eventId }) => `${story.id} ${String(eventId)}`),
    );
    expect(new Set(events).size).toBe(events.length);
  });
});
