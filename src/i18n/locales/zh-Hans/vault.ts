/** Chinese, simplified: what the vault's own views say. */
import type { StageTerms } from '../../en-stage.ts';

const SECRET = { show: '显示口令', hide: '隐藏口令' };
const INTERRUPTED = '在您输入时焦点离开了此输入框，因此内容已清空。如果不是您操作的，请不要继续。';
const UNREACHABLE = '无法连接到 OpenRouter。请检查网络连接或拦截插件，然后重试。';
const OFFLINE = '您已离线。请检查网络连接后重试。';
const AMOUNT = {
  invalid: '请输入美元金额，例如 1 或 0.50。',
  covered: '浏览器提示可能有内容遮挡了这里。请自行输入金额以确认。',
};
const SESSION = { ...AMOUNT, may: '在关闭或重新加载之前，此标签页最多可以花费（美元）' };
const REMEMBER = { remember: '在此设备上记住密钥：下一步选择方式' };
const AGAIN = { again: '再按一次以确认' };

export const vault: StageTerms['vault'] = {
  connect: {
    show: '显示密钥',
    hide: '隐藏密钥',
    ...SESSION,
    ...REMEMBER,
    heading: '粘贴您的密钥',
    about:
      '连接的作用：此页面上使用 AI 模型的功能会把您的文本发送给 OpenRouter，再转给运行该模型的公司。每次回答的费用由您付给 OpenRouter；此页面不收取任何费用。',
    getKey: '在哪里获取密钥：在 openrouter.ai 注册账户，充值少量金额，然后在“Keys”中创建密钥。',
    limit: '请在 OpenRouter 为密钥设置限额。那才是始终有效的封顶。',
    honest:
      '保护的范围：密钥只保存在此标签页中，除非您要求，否则不会存储。页面上的恶意脚本可能在连接期间花到您的支出上限，或在连接之前欺骗您。',
    key: 'OpenRouter 密钥',
    authorize: '通过 OpenRouter 连接',
    code: '用代码连接',
    submit: '连接',
    submitUpTo: '连接，最多花费 {amount}',
    interrupted:
      '在您输入时焦点离开了此输入框，因此内容已清空。如果不是您操作的，那就是此页面上的某些内容抢走了焦点：请改为粘贴密钥，或不要继续。',
    cancel: '取消',
    note: '只保存在此标签页中。关闭或重新加载后，密钥即被清除。',
    checking: '正在向服务商核验密钥…',
    empty: '请先粘贴您的密钥。',
    'bad-argument': '这看起来不像 OpenRouter 密钥。它以 sk-or-v1- 开头，长 73 个字符。',
    vendor: '这看起来像另一家公司的密钥。此页面需要 OpenRouter 的密钥。',
    'key-rejected': 'OpenRouter 不认识此密钥。请检查是否复制完整，或创建新的密钥。',
    unreachable: UNREACHABLE,
    offline: OFFLINE,
    'blocked-by-page': '此页面自身的安全策略阻止了与服务商的连接，须由页面作者放行。',
    failed: 'OpenRouter 没有正常响应。请稍后再试。',
  },
  unlock: {
    ...SECRET,
    ...SESSION,
    interrupted: INTERRUPTED,
    heading: '解锁您的密钥',
    passphrase: '口令',
    submit: '解锁',
    submitUpTo: '解锁，最多花费 {amount}',
    checking: '正在解锁…',
    wrong: '此口令无法解锁。我们无法找回它；您可以重新输入密钥并再次记住。',
    offline: OFFLINE,
    failed: '无法向 OpenRouter 查询密钥是否仍然有效。请稍后再试。',
    'key-rejected': 'OpenRouter 不再认识此密钥。这里已将其清除；请连接新的密钥。',
    other: '使用其他密钥',
    forget: '清除密钥…',
  },
  remember: {
    ...SECRET,
    ...AGAIN,
    interrupted: INTERRUPTED,
    heading: '在此设备上记住密钥吗？',
    explain:
      '存储在此设备上，并用您的口令锁定。我们无法找回口令。复制了您文件的人必须猜出口令。半小时不使用会再次锁定。',
    passphrase: '口令，至少 12 个字符或四个单词',
    device: '不使用口令',
    deviceExplain:
      '这样一来，任何能使用此浏览器配置文件的人，或此计算机上的恶意软件，都能取得密钥。此页面的脚本也能取得。请在 OpenRouter 为它设置限额。',
    short: '请至少使用 12 个字符，或四个单词。',
    checking: '正在锁定…',
    failed: '已没有可记住的密钥。',
    submit: '记住',
    cancel: '暂不',
  },
  forget: {
    ...AGAIN,
    heading: '清除密钥吗？',
    explain: '密钥会从此设备和此页面中删除。在您到 OpenRouter 删除它之前，它在那里仍然有效。',
    confirm: '清除',
    cancel: '保留',
  },
  code: {
    show: '显示代码',
    hide: '隐藏代码',
    ...SESSION,
    ...REMEMBER,
    interrupted: INTERRUPTED,
    heading: '用代码连接',
    explain:
      'OpenRouter 会在新窗口中打开，您同意后会显示一个代码。请复制并粘贴到这里。OpenRouter 每次都会创建一个新密钥：请在那里为它设置限额。',
    open: '打开 OpenRouter',
    code: 'OpenRouter 提供的代码',
    submit: '连接',
    submitUpTo: '连接，最多花费 {amount}',
    checking: '正在向 OpenRouter 获取密钥…',
    expired: '此代码已失效，或不完整。请再次打开 OpenRouter 获取新代码。',
    offline: OFFLINE,
    failed: '无法连接到 OpenRouter。请稍后再试。',
    cancel: '取消',
  },
  ceiling: {
    ...AMOUNT,
    ...AGAIN,
    heading: '设置您的支出上限',
    explain: '在请求可能超出此金额之前，此页面就会停下。这是一道防护；在 OpenRouter 为密钥设置的限额才是硬性封顶。',
    limit: '支出上限（美元）',
    period: '统计周期',
    total: '全部时间',
    month: '每月',
    day: '每天',
    now: '迄今支出：',
    callLimit: '单个请求最多可花费：',
    noCallLimit: '此后单个请求可以花掉全部剩余金额。目前的单次最高金额：',
    confirm: '将支出上限设为 {amount}',
    none: '不设支出上限',
    noneConfirm: '是的，不设支出上限',
    noneTyped: '使用键盘时，请先输入任意金额，再选择不设上限。',
    cancel: '取消',
  },
  writeOff: {
    ...AGAIN,
    heading: '不再计入费用未知的请求吗？',
    explain:
      '费用未知的请求：{count} 个。它们最多按 {amount} 计入您的支出上限。请先查看您在 OpenRouter 的活动记录。如果没有被收费，可以按零计算。如果之后查到费用，仍会计入。',
    confirm: '没有被收费：不再计入 {amount}',
    cancel: '继续计入',
  },
};
