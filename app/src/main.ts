// The program's entry. It checks the Node.js version before anything else is loaded, so that an old one gets a sentence and
// not an error of its own.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(`Plenary needs Node.js 24 or later; this is ${process.versions.node}.`);
  console.error('Start it with "npm start", which uses the Node.js that npm install brought, or install Node.js 24.');
  process.exit(1);
}
// React's server renderer is several times slower when this is not set.
process.env.NODE_ENV ??= 'production';
const [task, ...args] = process.argv.slice(2);
switch (task) {
  case undefined: {
    const { start } = await import('./start.ts');
    await start(process.env);
    break;
  }
  case 'verify': {
    const { stayBehind } = await import('./cli/stay-behind.ts');
    stayBehind();
    const { verify } = await import('./cli/verify.ts');
    await verify(args);
    break;
  }
  case 'account': {
    const { account } = await import('./cli/account.ts');
    await account(args);
    break;
  }
  case 'rehearse': {
    const { rehearse } = await import('./cli/rehearse.ts');
    await rehearse(args[0]);
    break;
  }
  case 'log-key': {
    const { logKey } = await import('./cli/log-key.ts');
    await logKey(args);
    break;
  }
  case 'seal-key': {
    const { sealKey } = await import('./cli/seal-key.ts');
    await sealKey(args);
    break;
  }
  case 'log-export': {
    const { logExport } = await import('./cli/log-export.ts');
    await logExport(args);
    break;
  }
  case 'doctor': {
    const { doctor } = await import('./cli/doctor.ts');
    await doctor(args);
    break;
  }
  case 'backup': {
    const { backup } = await import('./cli/backup.ts');
    await backup(args);
    break;
  }
  case 'restore': {
    const { restore } = await import('./cli/restore.ts');
    await restore(args);
    break;
  }
  default:
    console.error(
      `There is no task ${task}. Known: rehearse, verify, doctor, account, log-key, seal-key, log-export, backup, restore; none starts the program.`,
    );
    process.exitCode = 2;
}

// Marks the file as a module, which may await.
export {};
