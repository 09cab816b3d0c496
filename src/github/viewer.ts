import * as z from 'zod';
import type { GitHub } from './client.ts';
import { graphql, viewerShape } from './graphql.ts';

const answerShape = z.object({ viewer: viewerShape });

/** The login that a token acts as; an App's ends in `[bot]`. */
export async function readViewer(github: GitHub): Promise<string> {
  const { viewer } = await graphql(github, 'query Viewer { viewer { login } }', {}, answerShape);
  return viewer.login;
}
