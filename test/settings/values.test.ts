import { closedRegions } from '../../alicloud/regions';
import { presetNames, presets, regionIds, regions } from '../../settings';
import { accept, linesOf, minimal, problemsOf, withLines } from './helpers';

/** A file with one line under `identity:`, in the strictest preset only where the caller says so. */
const password = (line: string) => withLines('identity:', '  passwordPolicy:', `    ${line}`);
const login = (line: string) => withLines('identity:', '  login:', `    ${line}`);
const codes = (text: string) => problemsOf(text).map(({ code }) => code);

describe('the account', () => {
  it.each([
    ['15 digits', "'123456789012345'"],
    ['17 digits', "'12345678901234567'"],
    ['a letter', "'123456789012345a'"],
    ['digits of another script', "'１２３４５６７８９０１２３４５６'"],
    ['a space', "'1234567890123456 '"],
    ['a number', '1234567890123456'],
    ['nothing', ''],
  ])('id is not %s', (_name, id) => {
    const text = minimal.replace("{ id: '1234567890123457' }", `\n  id: ${id}`);
    expect(problemsOf(text)).toMatchObject([{ path: 'account.id', line: 3 }]);
  });

  it('id is told as it is written, for as a number it has lost digits', () => {
    const text = minimal.replace("'1234567890123457'", '9007199254740993');
    expect(problemsOf(text)[0]?.found).toBe('9007199254740993');
  });

  it.each(['china', 'international'])('site may be %s', (site) => {
    const text = minimal.replace('account: {', `account: { site: ${site},`);
    expect(accept(text).account.site).toBe(site);
  });
});

describe('the region', () => {
  it.each(regionIds)('may be %s', (id) => {
    expect(accept(minimal.replace('ap-southeast-1', id)).region).toBe(id);
  });

  it.each([
    ['cn-hangzou', 'Did you mean cn-hangzhou (Hangzhou)?'],
    ['ap-southeast1', 'Did you mean ap-southeast-1 (Singapore)?'],
    ['AP-SOUTHEAST-1', 'Did you mean ap-southeast-1 (Singapore)?'],
    ['Singapore', 'Did you mean ap-southeast-1 (Singapore)?'],
    ['kuala lumpur', 'Did you mean ap-southeast-3 (Kuala Lumpur)?'],
    ['ap-southeast-2', 'Alibaba Cloud has closed its region in Sydney.'],
    ['ap-south-1', 'Alibaba Cloud has closed its region in Mumbai.'],
    ['atlantis', 'Change it.'],
    ['oss-accelerate', 'Change it.'],
  ])('is not %s', (id, fix) => {
    expect(problemsOf(minimal.replace('ap-southeast-1', id))).toMatchObject([
      { path: 'region', line: 3, column: 9, fix },
    ]);
  });

  it('of the list has an id of the usual form, and a city', () => {
    for (const id of regionIds)
      expect(id).toMatch(/^(?:cn|ap|us|eu|me|na|sa)-[a-z]+(?:-[a-z0-9]+)*$/);
    expect(Object.values(regions).every((city) => city.length > 3)).toBe(true);
    expect(regionIds.filter((id) => closedRegions.has(id))).toEqual([]);
  });
});

describe('a number', () => {
  it.each([
    ['minimumLength', 8, 32],
    ['reusePrevention', 0, 24],
    ['maxAgeDays', 0, 1095],
    ['maxLoginAttempts', 0, 32],
    ['minimumDifferentCharacters', 0, 8],
  ])('%s is from %d to %d, both included', (key, from, to) => {
    for (const value of [from, to]) {
      expect(linesOf(password(`${key}: ${value}`)).join()).not.toContain('whole number');
    }
    const range = `from ${from} to ${to}`;
    for (const value of [from - 1, to + 1, from + 0.5, '.nan', '.inf', "'9'", 'true', '[9]', '']) {
      const problems = problemsOf(password(`${key}: ${value}`));
      expect(problems).toMatchObject([{ code: 'not-allowed', line: 6 }]);
      expect(problems[0]?.allowed).toContain(range);
    }
  });

  it('sessionHours is from 1 to 24', () => {
    expect(accept(login('sessionHours: 1')).identity.login.sessionHours).toBe(1);
    expect(codes(login('sessionHours: 24'))).toEqual(['deviates-from-preset']);
    expect(codes(login('sessionHours: 25'))).toEqual(['not-allowed']);
    expect(codes(login('sessionHours: 0'))).toEqual(['not-allowed']);
  });

  it.each(['idleDaysForUsers', 'idleDaysForAccessKeys'])('%s is one that RAM knows', (key) => {
    expect(linesOf(login(`${key}: 90`))).toEqual([]);
    for (const days of [180, 365, 730]) {
      expect(codes(login(`${key}: ${days}`))).toEqual(['deviates-from-preset']);
    }
    for (const days of [0, 30, 89, 91, 731]) {
      expect(codes(login(`${key}: ${days}`))).toEqual(['not-allowed']);
    }
  });

  it('that is out of range tells which way to go', () => {
    expect(problemsOf(login('sessionHours: 25'))[0]?.fix).toBe(
      "Lower it, or drop the line to take the preset's 6.",
    );
    expect(problemsOf(login('sessionHours: 0'))[0]?.fix).toBe(
      "Raise it, or drop the line to take the preset's 6.",
    );
  });
});

describe('a switch', () => {
  it.each([
    ['yes', 'Write true, without quotes.'],
    ['On', 'Write true, without quotes.'],
    ["'false'", 'Write false, without quotes.'],
    ['n', 'Write false, without quotes.'],
    ['1', "Change it, or drop the line to take the preset's true."],
    ['maybe', "Change it, or drop the line to take the preset's true."],
  ])('is not %s', (value, fix) => {
    expect(problemsOf(password(`requireNumbers: ${value}`))).toMatchObject([
      { allowed: 'true or false', fix },
    ]);
  });
});

describe('networks that people sign in from', () => {
  it.each(['223.5.5.0/24', '223.5.5.7', '223.5.5.7/32', '47.88.0.0/16'])('may be %s', (network) => {
    const { allowedNetworks } = accept(login(`allowedNetworks: [${network}]`)).identity.login;
    expect(allowedNetworks).toEqual([network]);
  });

  it.each([
    ['host bits', '223.5.5.1/24', 'a block without host bits'],
    ['the whole internet', '0.0.0.0/0', 'an IPv4 address or a block'],
    ['half of it', '128.0.0.0/1', 'an IPv4 address or a block'],
    ['more than one company has', '47.88.0.0/15', 'a private block, or a public one of /16'],
    ['a prefix too long', '223.5.5.0/33', 'an IPv4 address or a block'],
    ['a number above 255', '203.0.256.0/24', 'an IPv4 address or a block'],
    ['leading zeros', '223.5.5.010', 'an IPv4 address or a block'],
    ['three numbers', '223.5.5/24', 'an IPv4 address or a block'],
    ['IPv6', "'2001:db8::/32'", 'an IPv4 address or a block'],
    ['IPv4 in IPv6', "'::ffff:223.5.5.1'", 'an IPv4 address or a block'],
    ['a space', "' 223.5.5.7'", 'an IPv4 address or a block'],
    ['a line end', '"223.5.5.7\\n"', 'an IPv4 address or a block'],
    ['a semicolon', "'223.5.5.7;223.5.5.8'", 'an IPv4 address or a block'],
    ['a number', '203', 'an IPv4 address or a block'],
  ])('may not have %s', (_name, network, allowed) => {
    const problems = problemsOf(login(`allowedNetworks: [${network}]`));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ path: 'identity.login.allowedNetworks[0]', line: 6 });
    expect(problems[0]?.allowed).toContain(allowed);
  });

  it('are 40 at most, and 512 characters in all', () => {
    const many = (count: number, prefix: string) =>
      Array.from({ length: count }, (_, index) => `${prefix}${String(index + 10)}`).join(', ');
    expect(linesOf(login(`allowedNetworks: [${many(40, '8.8.8.')}]`))).toEqual([]);
    expect(problemsOf(login(`allowedNetworks: [${many(41, '8.8.8.')}]`))).toMatchObject([
      { found: 'a list of 41', allowed: 'a list of up to 40' },
    ]);
    // 34 addresses of 14 characters and 33 semicolons are 509 characters; one address more is 524.
    expect(linesOf(login(`allowedNetworks: [${many(34, '203.100.100.')}]`))).toEqual([]);
    expect(problemsOf(login(`allowedNetworks: [${many(35, '203.100.100.')}]`))).toMatchObject([
      { found: '524 characters' },
    ]);
  });

  it('are told as wrong one by one, beside a list that is too long', () => {
    const list = [...Array.from({ length: 41 }, (_, index) => `8.8.8.${index}`), 'x', 'y'];
    expect(
      problemsOf(login(`allowedNetworks: [${list.join(', ')}]`)).map(({ path }) => path),
    ).toEqual([
      'identity.login.allowedNetworks',
      'identity.login.allowedNetworks[41]',
      'identity.login.allowedNetworks[42]',
    ]);
  });

  it('are each there once', () => {
    const [found, ...others] = problemsOf(login('allowedNetworks: [8.8.8.8, 8.8.4.4, 8.8.8.8]'));
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      path: 'identity.login.allowedNetworks[2]',
      found: "'8.8.8.8' a second time",
    });
  });

  it('are not private ones only, which would lock everybody out', () => {
    const lines = ['identity:', '  login:', '    allowedNetworks: [10.0.0.0/8, 192.168.1.1]'];
    expect(problemsOf(withLines(...lines))).toMatchObject([
      {
        code: 'not-allowed',
        line: 6,
        found: 'only private, loopback, documentation or other special addresses',
      },
    ]);
    expect(linesOf(login('allowedNetworks: [10.0.0.0/8, 223.5.5.7]'))).toEqual([]);
    const excused = [
      'exceptions:',
      '  - setting: identity.login.allowedNetworks',
      '    reason: We reach the console by a leased line',
    ];
    // No reason makes it work.
    expect(problemsOf(withLines(...lines, ...excused))).toMatchObject([{ code: 'not-allowed' }]);
  });
});

describe('networks', () => {
  const vpcs = (...items: string[]) =>
    withLines('network:', '  vpcs:', ...items.map((item) => `    - ${item}`));

  it('are made, or exist already', () => {
    const text = vpcs('{ name: new, cidr: 10.1.0.0/16 }', '{ name: old, id: vpc-bp1aevy8 }');
    expect(accept(text).network.vpcs).toEqual([
      { kind: 'new', name: 'new', cidr: '10.1.0.0/16' },
      { kind: 'existing', name: 'old', id: 'vpc-bp1aevy8' },
    ]);
  });

  it.each(['10.0.0.0/8', '172.16.0.0/12', '172.31.255.240/28', '192.168.0.0/16'])(
    'may be %s',
    (cidr) => {
      expect(linesOf(vpcs(`{ name: main, cidr: ${cidr} }`))).toEqual([]);
    },
  );

  it.each([
    ['too small', '10.0.0.0/29', 'a private IPv4 block'],
    ['too large', '10.0.0.0/7', 'a private IPv4 block'],
    ['an address', '10.0.0.0', 'a private IPv4 block'],
    ['a block with host bits', '10.0.0.1/24', 'a block without host bits'],
    ['public', '11.0.0.0/24', 'a block inside 10.0.0.0/8'],
    ['private only in part', '172.0.0.0/8', 'a block inside 10.0.0.0/8'],
    ['just beside a private one', '172.32.0.0/16', 'a block inside 10.0.0.0/8'],
    ['for carriers', '100.64.0.0/10', 'a block inside 10.0.0.0/8'],
    ['for one machine', '127.0.0.0/8', 'a block inside 10.0.0.0/8'],
  ])('may not be %s', (_name, cidr, allowed) => {
    const problems = problemsOf(vpcs(`{ name: main, cidr: ${cidr} }`));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.allowed).toContain(allowed);
  });

  it('have a cidr or an id: one of them', () => {
    expect(
      problemsOf(vpcs('{ name: ab }', '{ name: cd, cidr: 10.0.0.0/24, id: vpc-bp1a }')),
    ).toMatchObject([
      { path: 'network.vpcs[0]', line: 6, found: 'neither cidr nor id' },
      { path: 'network.vpcs[1]', line: 7, found: 'both cidr and id' },
    ]);
  });

  it('have names and ids of their own', () => {
    const items = [
      '{ name: ab, id: vpc-bp1a }',
      '{ name: ab, id: vpc-bp1b }',
      '{ name: cd, id: vpc-bp1a }',
    ];
    expect(problemsOf(vpcs(...items))).toMatchObject([
      { path: 'network.vpcs[1].name', found: "'ab' a second time" },
      { path: 'network.vpcs[2].id', found: "'vpc-bp1a' a second time" },
    ]);
  });

  it.each(["'1a'", 'a', "'a b'", "'-ab'", 'http://a', 'x'.repeat(65)])(
    'may not be called %s',
    (name) => {
      expect(problemsOf(vpcs(`{ name: ${name}, id: vpc-bp1a }`))).toMatchObject([
        { path: 'network.vpcs[0].name' },
      ]);
    },
  );

  it.each(['vsw-bp1a', 'vpc-', 'VPC-bp1a', "'vpc-bp1 a'"])('do not exist as %s', (id) => {
    expect(problemsOf(vpcs(`{ name: ab, id: ${id} }`))).toMatchObject([
      { path: 'network.vpcs[0].id' },
    ]);
  });

  it('may be none', () => {
    expect(accept(minimal).network.vpcs).toEqual([]);
    expect(accept(withLines('network: { vpcs: [] }')).network.vpcs).toEqual([]);
  });
});

describe('tags', () => {
  const tag = (key: string, value: string) => withLines('tags:', `  ${key}: ${value}`);

  it.each([
    ['team', 'security'],
    ['Kostenstelle', "''"],
    ['部门', '安全'],
    ['x'.repeat(128), 'y'.repeat(128)],
    ['my-aliyun', "'see acs:'"],
  ])('may be %s: %s', (key, value) => {
    expect(Object.keys(accept(tag(key, value)).tags)).toEqual([key]);
  });

  it.each(['aliyun', 'Aliyun-x', 'acs:ram', 'ACS:x', "'http://x'", "''", 'x'.repeat(129)])(
    'may not be called %s',
    (key) => {
      expect(problemsOf(tag(key, 'v'))).toMatchObject([{ line: 5, column: 3 }]);
    },
  );

  it.each(['acs:x', 'https://x', 'y'.repeat(129), '"a\\nb"', '1', 'true', '[a]', '{ a: b }'])(
    'may not be set to %s',
    (value) => {
      expect(problemsOf(tag('team', value))).toMatchObject([
        { path: 'tags.team', line: 5, column: 9 },
      ]);
    },
  );

  it('are 20 at most', () => {
    const tags = (count: number) =>
      withLines('tags:', ...Array.from({ length: count }, (_, index) => `  t${index}: x`));
    expect(linesOf(tags(20))).toEqual([]);
    expect(problemsOf(tags(21))).toMatchObject([{ path: 'tags', found: 'a map of 21' }]);
  });
});

describe('the version', () => {
  it.each(['2', '0', "'1'", '1.5', 'one', ''])('is not %s', (version) => {
    expect(problemsOf(minimal.replace('version: 1', `version: ${version}`))).toMatchObject([
      { path: 'version', line: 1, fix: 'This program reads version 1 of the format.' },
    ]);
  });
});

describe('settings', () => {
  it.each(presetNames)('that only name %s have its values', (name) => {
    const { identity, preset } = accept(withLines(`preset: ${name}`));
    const values = (table: object) =>
      Object.fromEntries(
        Object.entries(table).map(([key, entry]) => [key, (entry as { value: unknown }).value]),
      );
    expect(preset).toBe(name);
    expect(identity.passwordPolicy).toEqual(values(presets[name].passwordPolicy));
    expect(identity.login).toEqual(values(presets[name].login));
  });

  it('take the preset for every line that is left out', () => {
    const settings = accept(password('minimumLength: 20'));
    expect(settings.identity.passwordPolicy).toEqual({
      ...accept(minimal).identity.passwordPolicy,
      minimumLength: 20,
    });
  });

  it('keep false, 0 and empty lists that the file gives', () => {
    expect(accept(password('maxAgeDays: 0')).identity.passwordPolicy.maxAgeDays).toBe(0);
    const { login: rules } = accept(login('usersMayUsePasskeys: false')).identity;
    expect(rules.usersMayUsePasskeys).toBe(false);
  });

  it('are frozen all the way down', () => {
    const settings = accept(
      withLines('tags: { a: b }', 'network: { vpcs: [{ name: ab, id: vpc-bp1a }] }'),
    );
    const isFrozen = (value: unknown): boolean =>
      typeof value !== 'object' ||
      value === null ||
      (Object.isFrozen(value) && Object.values(value).every(isFrozen));
    expect(isFrozen(settings)).toBe(true);
  });

  it('of two files are strangers to each other', () => {
    expect(accept(minimal)).toEqual(accept(minimal));
    expect(accept(minimal).identity).not.toBe(accept(minimal).identity);
  });

  it('tell where each value is from', () => {
    const { provenance } = accept(password('minimumLength: 20'));
    expect(provenance['identity.passwordPolicy.minimumLength']).toEqual({ from: 'file', line: 6 });
    expect(provenance['identity.passwordPolicy.reusePrevention']).toEqual({
      from: 'preset',
      source: 'CIS Alibaba Cloud 2.0, 1.12',
    });
    const { passwordPolicy, login: rules } = accept(minimal).identity;
    expect(Object.keys(accept(minimal).provenance)).toHaveLength(
      Object.keys({ ...passwordPolicy, ...rules }).length,
    );
  });
});
