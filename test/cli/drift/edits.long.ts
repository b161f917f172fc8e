import { Deployed, expectedOf, handOf, headsOf } from './by-hand';
import { additions, edits } from './edits';

describe('forty kinds of edit by hand', () => {
  it('are told each once, with who made it', async () => {
    expect(edits.length).toBeGreaterThanOrEqual(40);
    const deployed = new Deployed();
    try {
      await deployed.deploy(edits);
      expect(await deployed.told({ snapshot: true })).toEqual({ text: '', code: 0 });
      const all = [...edits, ...additions];
      for (const [at, edit] of all.entries()) await deployed.edit(edit, handOf(at));
      const told = await deployed.told({ logs: true, snapshot: true });
      expect(headsOf(told)).toEqual(expectedOf(all));
      expect(told.code).toBe(1);
    } finally {
      deployed.space.remove();
    }
  });
});
