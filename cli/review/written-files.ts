import { readFileSync, realpathSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { repositoryOf } from './file-names';

/** What a configuration may ask of the files beside it. */
export interface WrittenFiles {
  /** The text of a file, by its path from the root of the configuration; undefined: not read. */
  readonly textOf: (path: string) => string | undefined;
  /** A module's folder as `path.module` has it. */
  readonly nameOf: (folder: string) => string;
}

/** A document that people write is smaller. */
const LARGEST = 1024 * 1024;

/**
 * The files of the repository that a configuration is in, or of its folder where it is in none. Whoever
 * writes a configuration reads nothing else of the machine by it.
 *
 * @param root - the folder's real path.
 */
export function writtenFiles(root: string): WrittenFiles {
  const top = repositoryOf(root) ?? root;
  return {
    textOf: (path) => {
      try {
        const file = realpathSync(resolve(root, path));
        const inside = relative(top, file).split(sep);
        if (inside.some((part) => part === '..' || part === '.git')) return undefined;
        const stat = statSync(file);
        if (!stat.isFile() || stat.size > LARGEST) return undefined;
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
          readFileSync(file),
        );
      } catch {
        // Terraform refuses to plan, or reads it where this is run: what it holds is not known here.
        return undefined;
      }
    },
    nameOf: (folder) => relative(root, folder).split(sep).join('/') || '.',
  };
}
