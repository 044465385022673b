import { resolve } from 'node:path'
import { cacheFolder } from '../../../pipeline/cache/cache-folder.js'

test('each system has its own folder for caches, and Cotejo one in it', () => {
  expect(cacheFolder({}, 'linux', '/home/ana')).toBe('/home/ana/.cache/cotejo')
  expect(cacheFolder({ XDG_CACHE_HOME: '/var/ana' }, 'linux', '/home/ana')).toBe('/var/ana/cotejo')
  expect(cacheFolder({ XDG_CACHE_HOME: 'cache' }, 'linux', '/home/ana')).toBe('/home/ana/.cache/cotejo')
  expect(cacheFolder({}, 'darwin', '/Users/ana')).toBe('/Users/ana/Library/Caches/cotejo')
  expect(cacheFolder({ LOCALAPPDATA: '/c/ana/local' }, 'win32', '/c/ana')).toBe('/c/ana/local/cotejo')
  expect(cacheFolder({}, 'win32', '/c/ana')).toBe('/c/ana/AppData/Local/cotejo')
})

test('whoever runs it may have another, or none', () => {
  expect(cacheFolder({ COTEJO_CACHE: '/tmp/x' }, 'linux', '/home/ana')).toBe('/tmp/x')
  expect(cacheFolder({ COTEJO_CACHE: 'x' }, 'linux', '/home/ana')).toBe(resolve('x'))
  expect(cacheFolder({ COTEJO_CACHE: 'no' }, 'linux', '/home/ana')).toBeNull()
  expect(cacheFolder({ COTEJO_CACHE: 'No' }, 'linux', '/home/ana')).toBeNull()
  expect(cacheFolder({ COTEJO_CACHE: '' }, 'linux', '/home/ana')).toBe('/home/ana/.cache/cotejo')
})

test('tests have none', () => {
  expect(cacheFolder()).toBeNull()
})
