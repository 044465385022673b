import { fileURLToPath } from 'node:url'

export default {
  mode: 'production',
  target: ['web', 'es2022'],
  devtool: false,
  entry: { engine: './addin/engine.ts' },
  output: {
    path: fileURLToPath(new URL('dist/browser', import.meta.url)),
    filename: '[name].js',
    library: { name: 'cotejo', type: 'window' },
  },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: 'ts-loader',
        options: {
          transpileOnly: true,
          compilerOptions: { noEmit: false, module: 'esnext', moduleResolution: 'bundler' },
        },
      },
    ],
  },
  resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
  performance: { hints: false },
}
