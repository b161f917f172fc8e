import { spawnSync } from 'node:child_process';

/** Terraform's or OpenTofu's binary, as cdktf picks it. */
export const terraform = process.env['TERRAFORM_BINARY_NAME'] ?? 'terraform';

/** Tests that run Terraform are skipped, saying so, only where there is none. */
export const hasTerraform = spawnSync(terraform, ['version']).status === 0;

if (!hasTerraform) {
  process.stderr.write(`${terraform} is not installed: tests that run it are skipped.\n`);
}

/** `describe` where there is a Terraform to deploy with, and `describe.skip` elsewhere. */
export const whereTerraformIs = hasTerraform ? describe : describe.skip;
