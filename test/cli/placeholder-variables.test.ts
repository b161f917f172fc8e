import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeholdersFor } from '../../cli/placeholder-variables';
import { temporaryFolders } from '../helpers/temporary-folder';

const folder = temporaryFolders('stand-ins');

function stack(content: object): string {
  const path = join(folder(), 'cdk.tf.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

describe('a rehearsal', () => {
  it('stands in for variables that nobody has given a value, and for no other', () => {
    const path = stack({
      variable: {
        webhook_chat: { type: 'string', sensitive: true },
        region: { default: 'cn-hangzhou' },
        nothing: { default: null },
        webhook_own: { type: 'string' },
      },
    });
    expect(placeholdersFor(path, { TF_VAR_webhook_own: 'mine' })).toEqual({
      TF_VAR_webhook_chat: 'https://rehearsal.invalid/',
    });
    expect(placeholdersFor(stack({ resource: {} }), {})).toEqual({});
  });
});
