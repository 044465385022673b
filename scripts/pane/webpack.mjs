import { join } from 'node:path'
import webpack from 'webpack'
import { ROOT } from '../dependencies.mjs'
import { PagePlugin } from './page-plugin.mjs'
import { readSettings, SETTINGS_FILE } from './settings.mjs'

const here = (name) => join(ROOT, 'scripts', 'pane', name)

/** How TypeScript becomes what a browser runs, with the formats and blank workbooks put in. */
export const modules = {
  rules: [
    { test: /\/addin\/configuration\/built-in\.ts$/, loader: here('built-in-loader.mjs') },
    {
      test: /\/addin\/configuration\/blank-form-files\.ts$/,
      resourceQuery: '',
      loader: here('blank-forms-loader.mjs'),
    },
    { test: /\/zod\/v4\/core\/[^/]+\.js$/, loader: here('no-eval-loader.mjs') },
    {
      test: /\.tsx?$/,
      exclude: [/\/addin\/configuration\/built-in\.ts$/, /\/addin\/configuration\/blank-form-files\.ts$/],
      loader: 'ts-loader',
      options: {
        transpileOnly: true,
        configFile: join(ROOT, 'tsconfig.json'),
        compilerOptions: {
          noEmit: false,
          target: 'es2022',
          module: 'esnext',
          moduleResolution: 'bundler',
          allowJs: false,
        },
      },
    },
  ],
}

/** What every bundle for the browser has in common: no code from text, classic scripts, no source maps. */
export const browser = {
  mode: 'production',
  target: ['web', 'es2022'],
  devtool: false,
  node: { global: false },
  module: modules,
  resolve: { extensionAlias: { '.js': ['.tsx', '.ts', '.js'] } },
  performance: { hints: false },
}

/**
 * The build of the pane.
 * @param output folder where it goes, which it has for itself
 * @param settings file with its addresses
 * @throws SettingsError
 */
export function paneConfig({ output = join(ROOT, 'dist', 'addin'), settings = SETTINGS_FILE } = {}) {
  return {
    ...browser,
    context: ROOT,
    entry: { main: './addin/main.tsx' },
    output: {
      path: output,
      filename: 'assets/[name].[contenthash:12].js',
      chunkFilename: 'assets/[name].[contenthash:12].js',
      publicPath: '',
      uniqueName: 'cotejo',
      // The copy of office.js that a city hall serves itself stays.
      clean: { keep: /^office\// },
    },
    plugins: [
      new webpack.NormalModuleReplacementPlugin(/\/addin\.config\.json$/, settings),
      new PagePlugin(readSettings(settings)),
    ],
  }
}
