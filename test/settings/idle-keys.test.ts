import { accept, problemsOf, withLines } from './helpers';

const INSTANCE = 'kst-hkk62b5ee7bkm1vuapnsk';
const told = (...lines: string[]): (readonly [string, string])[] =>
  problemsOf(withLines(...lines)).map(({ path, found }) => [path, found]);

describe('how keys are made, where no key is', () => {
  it.each([
    ['', 'left out'],
    ['customerKey: false, ', 'false'],
  ])('is refused for the trail, with %j', (key, how) => {
    expect(told(`audit: { ${key}kmsInstance: ${INSTANCE} }`)).toEqual([
      ['audit.kmsInstance', `no key: customerKey is ${how}`],
    ]);
  });

  it('is refused for disks', () => {
    const disks = `regions: [ap-southeast-1], kmsInstances: { ap-southeast-1: ${INSTANCE} }, rotationDays: 90`;
    expect(told(`data: { diskEncryption: { ${disks} } }`)).toEqual([
      ['data.diskEncryption.kmsInstances', 'no key: customerKeys is left out'],
      ['data.diskEncryption.rotationDays', 'no key: customerKeys is left out'],
    ]);
    const elsewhere = `regions: [ap-southeast-1], customerKeys: true, kmsInstances: { eu-central-1: ${INSTANCE} }`;
    expect(told(`data: { diskEncryption: { ${elsewhere} } }`)).toEqual([
      ['data.diskEncryption.kmsInstances.eu-central-1', "'eu-central-1', where no key is made"],
    ]);
  });

  it('is taken where there is one', () => {
    expect(
      accept(withLines(`audit: { customerKey: true, kmsInstance: ${INSTANCE} }`)).audit.kmsInstance,
    ).toBe(INSTANCE);
    const disks = `regions: [eu-central-1], customerKeys: true, rotationDays: 90, kmsInstances: { eu-central-1: ${INSTANCE} }`;
    expect(accept(withLines(`data: { diskEncryption: { ${disks} } }`)).data.diskEncryption).toEqual(
      expect.objectContaining({ rotationDays: 90 }),
    );
  });
});
