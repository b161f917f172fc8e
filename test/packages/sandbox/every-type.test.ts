import { isUnknown } from '../../../packages/sandbox/src/value/value';
import { providerSchema } from '../../../packages/sandbox/src/schema/load';
import { behaviourOf, unreadArguments } from '../../../packages/sandbox/src/behaviour/behaviour';
import { holds } from '../../../packages/sandbox/src/behaviour/expression';
import { blockOf, configOf, Direct, errorsOf, REGION, type Plain, text } from './helpers/direct';
import { FILLED_IN } from './helpers/filled-in';
import { misfits } from './helpers/fits';
import { differences } from './helpers/proposed';
import { satisfyReferences } from './helpers/references';
import { leastConfig, leastDataConfig } from './helpers/synthesise';

const schema = providerSchema();
const types = Object.keys(schema.resources).sort();

let direct: Direct;
beforeAll(() => {
  direct = new Direct();
});
afterAll(() => {
  direct.remove();
});

/** Calls for every type, and lists what was wrong with which. */
function problems(check: (type: string) => string | readonly string[]): string[] {
  return types.flatMap((type) => {
    let found: readonly string[];
    try {
      found = [check(type)].flat();
    } catch (error) {
      found = [error instanceof Error ? error.message : String(error)];
    }
    return found.filter((problem) => problem !== '').map((problem) => `${type}: ${problem}`);
  });
}

/** The provider's own tests leave it out when they compare an import: it is never read. */
function isUnread(type: string, name: string): boolean {
  return unreadArguments(type).includes(name);
}

const configs = new Map<string, Plain>();
function configFor(type: string): Plain {
  const config = configs.get(type) ?? leastConfig(type);
  configs.set(type, config);
  return config;
}

describe('each of the 1,184 resource types', () => {
  test('is there', () => {
    expect([types.length, Object.keys(schema.dataSources).length]).toEqual([1184, 780]);
  });

  test('takes the least configuration that its schema and constraints ask for', () => {
    expect(
      problems((type) => errorsOf(direct.validate(type, configFor(type))).map((d) => d.summary)),
    ).toEqual([]);
  });

  test('plans every set value as it is, and leaves to the account what the account decides', () => {
    expect(
      problems((type) => {
        const block = blockOf(type);
        const config = configOf(block, configFor(type));
        const { planned, action } = direct.plan(type, config);
        const changed = Object.entries(block.attributes ?? {}).flatMap(([name, { computed }]) => {
          // Where the provider looks past a difference it plans nothing new.
          if (schema.resources[type]?.constraints[name]?.unchanged !== undefined) return [];
          const [wanted, value] = [config[name] ?? null, planned[name] ?? null];
          if (wanted !== null)
            return JSON.stringify(value) === JSON.stringify(wanted) ? [] : [name];
          return isUnknown(value) === (computed === true) ? [] : [`${name} unknown`];
        });
        return [...misfits(block, planned), ...changed, action === 'create' ? '' : action];
      }),
    ).toEqual([]);
  });

  test('lives: is made, read, found unchanged, imported and deleted', () => {
    expect(
      problems((type) => {
        const config = configFor(type);
        const block = blockOf(type);
        const unsatisfy = satisfyReferences(direct.account, type, config);
        const saved = direct.put(type, config);
        const read = direct.read(type, saved);
        if (read === null) return 'is not there after it was made';
        const { action, replaces } = direct.plan(type, config, read);
        const imported = direct.import(type, text(read['id']));
        const stored = direct.account.read(type, text(read['id']), REGION);
        const lost = differences(block, read, imported).filter(
          (name) => stored?.withheld?.includes(name) !== true && !isUnread(type, name),
        );
        direct.destroy(type, read);
        unsatisfy();
        const { keptOnDestroy, keptWhen } = behaviourOf(type);
        const kept = keptOnDestroy || (keptWhen !== undefined && holds(keptWhen, read));
        return [
          ...misfits(block, saved),
          ...differences(block, saved, read).map((name) => `${name} is not read as it was made`),
          action === (FILLED_IN.has(type) ? 'update' : 'no-op')
            ? ''
            : `second plan: ${action} ${replaces.join()}`,
          ...lost.map((name) => `${name} is not imported`),
          (direct.read(type, read) === null) === kept ? 'is not deleted as it should be' : '',
        ];
      }),
    ).toEqual([]);
  });
});

const isNamed = (id: unknown): boolean => typeof id === 'string' && id !== '';

test('each of the 780 data sources answers with a value of its schema, or says that it cannot', () => {
  const silent: string[] = [];
  // Objects of the least form, so that lists have something to list.
  for (const type of types) {
    const config = configFor(type);
    const unsatisfy = satisfyReferences(direct.account, type, config);
    direct.put(type, config);
    unsatisfy();
  }
  const wrong = Object.entries(schema.dataSources).flatMap(([type, { block }]) => {
    try {
      const answer = direct.data(type, leastDataConfig(type));
      return [
        ...misfits(block, answer),
        ...(isNamed(answer['id'] ?? null) || type === 'alicloud_ram_policy_document'
          ? []
          : ['has no id']),
      ].map((problem) => `${type}: ${problem}`);
    } catch (error) {
      if (
        !/is not simulated|no such file|ErrorClusterNotFound|InvalidCiphertext/.test(String(error))
      )
        return [`${type}: ${String(error)}`];
      silent.push(type);
      return [];
    }
  });
  expect(wrong).toEqual([]);
  expect(silent.length).toBeLessThan(45);
});
