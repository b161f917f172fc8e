import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { OssBucket } from '@cdktf/provider-alicloud/lib/oss-bucket';
import { AlicloudProvider } from '@cdktf/provider-alicloud/lib/provider';
import { App, Aspects, LocalBackend, TerraformStack, type IAspect } from 'cdktf';
import { Construct } from 'constructs';
import { ReviewAspect, suppressReview } from '../../../constructs/review';
import { temporaryFolders } from '../../helpers/temporary-folder';

const newFolder = temporaryFolders('placement');
const EVERYBODY = 'oss-bucket-private';

function appIn(folder: string, skipValidation = false): App {
  return new App({ outdir: mkdtempSync(join(folder, 'out-')), skipValidation });
}

function stackIn(scope: Construct, id: string): TerraformStack {
  const stack = new TerraformStack(scope, id);
  new AlicloudProvider(stack, 'Provider', { region: 'ap-southeast-1' });
  return stack;
}

function bucketIn(scope: Construct, acl: string): OssBucket {
  return new OssBucket(scope, 'Bucket', { bucket: 'example-data', acl });
}

/** High, so that a bucket without a log of its requests is clean. */
const newReview = (): ReviewAspect => new ReviewAspect({ failOn: 'high' });
const review = (scope: Construct): void => {
  Aspects.of(scope).add(newReview());
};

/** Where the aspect may be, and where the bucket: each makes a tree below an app. */
const PLACES: Readonly<Record<string, (app: App, acl: string) => void>> = {
  'an app, before its stacks are made': (app, acl) => {
    review(app);
    bucketIn(stackIn(app, 'mine'), acl);
  },
  'an app, after its stacks are made': (app, acl) => {
    bucketIn(stackIn(app, 'mine'), acl);
    review(app);
  },
  'an app of several stacks, of which the last is at fault': (app, acl) => {
    stackIn(app, 'first');
    review(app);
    bucketIn(stackIn(app, 'last'), acl);
  },
  'an app, with the bucket in a stack within a stack': (app, acl) => {
    review(app);
    bucketIn(stackIn(stackIn(app, 'outer'), 'inner'), acl);
  },
  'a construct that holds stacks': (app, acl) => {
    const group = new Construct(app, 'Group');
    review(group);
    bucketIn(stackIn(group, 'mine'), acl);
  },
  'a stack': (app, acl) => {
    const stack = stackIn(app, 'mine');
    bucketIn(stack, acl);
    review(stack);
  },
  'a stack whose last construct is a stack': (app, acl) => {
    const outer = stackIn(app, 'outer');
    bucketIn(outer, acl);
    stackIn(outer, 'inner');
    review(outer);
  },
  'a stack, with the bucket in a stack within it': (app, acl) => {
    const outer = stackIn(app, 'outer');
    bucketIn(stackIn(outer, 'inner'), acl);
    review(outer);
  },
  'a construct in a stack': (app, acl) => {
    const area = new Construct(stackIn(app, 'mine'), 'Area');
    bucketIn(area, acl);
    review(area);
  },
  'a construct beside the one at fault': (app, acl) => {
    const stack = stackIn(app, 'mine');
    bucketIn(stack, acl);
    review(new Construct(stack, 'Area'));
  },
  'the bucket itself': (app, acl) => {
    review(bucketIn(stackIn(app, 'mine'), acl));
  },
  'an app, a stack and a construct at once': (app, acl) => {
    const stack = stackIn(app, 'mine');
    const area = new Construct(stack, 'Area');
    bucketIn(area, acl);
    for (const scope of [app, stack, area]) review(scope);
  },
};

describe.each(Object.entries(PLACES))('ReviewAspect on %s', (_, build) => {
  it.each([
    ['with validations', false],
    ['without validations', true],
  ])('fails a public bucket, and lets a private one pass, %s', (_name, skipValidation) => {
    const synth = (acl: string) => () => {
      const app = appIn(newFolder(), skipValidation);
      build(app, acl);
      app.synth();
    };
    expect(synth('public-read')).toThrow(`critical ${EVERYBODY}: `);
    expect(synth('private')).not.toThrow();
  });
});

describe('ReviewAspect on an app', () => {
  it('tells each finding once, in a stack within a stack too', () => {
    const app = appIn(newFolder());
    const aspect = newReview();
    const outer = stackIn(app, 'outer');
    for (const scope of [app, outer]) Aspects.of(scope).add(aspect);
    const bucket = bucketIn(stackIn(outer, 'inner'), 'public-read');
    expect(() => app.synth()).toThrow(EVERYBODY);
    const told = bucket.node.metadata.filter(({ data }) => String(data).includes(EVERYBODY));
    expect(told).toHaveLength(1);
  });

  it('leaves the aspects of others alone, which cdktf does not ask there', () => {
    const visited: string[] = [];
    const other: IAspect = { visit: (node) => visited.push(node.node.path) };
    const app = appIn(newFolder());
    Aspects.of(app).add(other);
    stackIn(app, 'mine');
    app.synth();
    expect(visited).toEqual([]);
  });

  it('takes a suppression in a stack within a stack for that stack alone', () => {
    const app = appIn(newFolder());
    review(app);
    const bucket = bucketIn(stackIn(stackIn(app, 'outer'), 'inner'), 'public-read');
    suppressReview(bucket, { rule: EVERYBODY, reason: 'a public site', until: 'never' });
    expect(() => app.synth()).not.toThrow();
  });
});

describe('ReviewAspect among other aspects', () => {
  const open: IAspect = {
    visit: (node) => {
      if (node instanceof OssBucket) node.acl = 'public-read';
    },
  };

  it('sees what one does to the very last construct, after it', () => {
    const app = appIn(newFolder());
    const stack = stackIn(app, 'mine');
    // Otherwise the backend that cdktf adds is the last.
    new LocalBackend(stack, {});
    const bucket = bucketIn(stack, 'private');
    review(stack);
    Aspects.of(bucket).add(open);
    expect(() => app.synth()).toThrow(EVERYBODY);
  });

  it('sees what one adds, and is not lost when one takes the last construct away', () => {
    const app = appIn(newFolder());
    const stack = stackIn(app, 'mine');
    review(stack);
    new Construct(stack, 'Last');
    Aspects.of(stack).add({
      visit: (node) => {
        if (node !== stack) return;
        stack.node.tryRemoveChild('Last');
        bucketIn(stack, 'public-read');
      },
    });
    expect(() => app.synth()).toThrow(EVERYBODY);
  });
});
