import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAdoptions } from '../../settings';
import { temporaryFolders } from '../helpers/temporary-folder';

const folder = temporaryFolders('adopt');

function written(text: string): string {
  const file = join(folder(), 'adopt.json');
  writeFileSync(file, text);
  return file;
}

const LIST = [{ to: 'alicloud_ram_group.Group', id: 'members' }];
describe('what a stack takes over', () => {
  it('is nothing without the file, and what the file says', () => {
    expect(loadAdoptions(join(folder(), 'adopt.json'))).toEqual([]);
    expect(loadAdoptions(written(JSON.stringify(LIST)))).toEqual(LIST);
  });

  it.each([
    ['{', 'found something that is no JSON'],
    ['{}', 'found a map'],
    ['[1]', 'found 1'],
    ['[{ "to": "alicloud_ram_group.Group" }]', 'allowed: a list of'],
    ['[{ "to": "alicloud_ram_group.Group", "id": "" }]', 'allowed: a list of'],
    ['[{ "to": "aws_role.x", "id": "y" }]', 'allowed: a list of'],
    ['[{ "to": "alicloud_ram_group.Group", "id": "y", "more": 1 }]', 'allowed: a list of'],
  ])('refuses %s', (text, why) => {
    expect(() => loadAdoptions(written(text))).toThrow(why);
  });
});
