/* WIP */
import { startOurs, startTheirs } from './emulators/clouds.ts';
import { startMoto } from './emulators/moto.ts';
import { play } from './emulators/story.ts';

const moto = await startMoto();
const theirs = await startTheirs(moto);
try {
  await play(theirs);
} finally {
  console.log(theirs.complaints());
  await theirs.close();
  await moto.stop();
}
const ours = await startOurs();
try {
  await play(ours);
} finally {
  await ours.close();
}
