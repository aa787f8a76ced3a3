/** Japanese: what the vault's own views say. */
import type { StageTerms } from '../../en-stage.ts';

const SECRET = { show: 'パスフレーズを表示', hide: 'パスフレーズを隠す' };
const INTERRUPTED =
  '入力中にこの欄からフォーカスが外れたため、内容を消去しました。ご自身の操作でなければ、続行しないでください。';
const UNREACHABLE = 'OpenRouter に接続できませんでした。接続やブロッカーを確認して、もう一度お試しください。';
const OFFLINE = 'オフラインです。接続を確認してもう一度お試しください。';
const AMOUNT = {
  invalid: '金額を 1 や 0.50 のようにドルで入力してください。',
  covered:
    'ブラウザーによると、何かがこの部分に重なっている可能性があります。確認のため、ご自身で金額を入力してください。',
};
const SESSION = { ...AMOUNT, may: '閉じるか再読み込みするまでに、このタブが使える金額（米ドル）' };
const REMEMBER = { remember: 'キーをこの端末に保存する（方法は次のステップで選びます）' };
const AGAIN = { again: 'もう一度押して確定' };

export const vault: StageTerms['vault'] = {
  connect: {
    show: 'キーを表示',
    hide: 'キーを隠す',
    ...SESSION,
    ...REMEMBER,
    heading: 'キーを貼り付け',
    about:
      '接続すると、このページの AI モデルを使う機能が、入力したテキストを OpenRouter へ、さらにモデルを運営する会社へ送ります。料金は回答ごとに OpenRouter に支払います。このページは何も受け取りません。',
    getKey: 'キーの入手方法：openrouter.ai でアカウントを作り、クレジットを少し追加して、「Keys」でキーを作成します。',
    limit: 'OpenRouter でキーに利用限度額を設定してください。どんなときも必ず効くのは、この限度額です。',
    honest:
      '保護される範囲：キーはこのタブにだけ置かれ、保存を選ばないかぎり保存されません。ただし、悪意のあるスクリプトがこのページにあれば、接続中に予算上限まで使われたり、接続前に騙されたりするおそれがあります。',
    key: 'OpenRouter のキー',
    authorize: 'OpenRouter で接続',
    code: 'コードで接続',
    submit: '接続',
    submitUpTo: '接続して最大 {amount} まで使う',
    interrupted:
      '入力中にこの欄からフォーカスが外れたため、内容を消去しました。ご自身の操作でなければ、このページの何かがフォーカスを奪っています。入力せずにキーを貼り付けるか、続行しないでください。',
    cancel: 'キャンセル',
    note: 'このタブにだけ置かれます。閉じるか再読み込みすると、キーは消えます。',
    checking: 'プロバイダーにキーを確認しています…',
    empty: '先にキーを貼り付けてください。',
    'bad-argument': 'OpenRouter のキーではないようです。sk-or-v1- で始まる 73 文字です。',
    vendor: '別の会社のキーのようです。このページには OpenRouter のキーが必要です。',
    'key-rejected': 'OpenRouter はこのキーを認識しません。全体をコピーしたか確認するか、新しいキーを作成してください。',
    unreachable: UNREACHABLE,
    offline: OFFLINE,
    'blocked-by-page':
      'このページ自身のセキュリティポリシーがプロバイダーへの接続をブロックしています。ページの作者による許可が必要です。',
    failed: 'OpenRouter から正しい応答がありませんでした。少し待ってからもう一度お試しください。',
  },
  unlock: {
    ...SECRET,
    ...SESSION,
    interrupted: INTERRUPTED,
    heading: 'キーのロックを解除',
    passphrase: 'パスフレーズ',
    submit: 'ロックを解除',
    submitUpTo: '解除して最大 {amount} まで使う',
    checking: 'ロックを解除しています…',
    wrong:
      'このパスフレーズでは解除できません。こちらで復元することはできませんが、キーを入力し直して、あらためて保存できます。',
    offline: OFFLINE,
    failed: 'キーがまだ有効か、OpenRouter に確認できませんでした。少し待ってからもう一度お試しください。',
    'key-rejected':
      'OpenRouter はこのキーを認識しなくなりました。ここからは消去しました。新しいキーを接続してください。',
    other: '別のキーを使う',
    forget: 'キーを消去…',
  },
  remember: {
    ...SECRET,
    ...AGAIN,
    interrupted: INTERRUPTED,
    heading: 'キーをこの端末に保存しますか？',
    explain:
      'パスフレーズでロックして、この端末に保存します。パスフレーズをこちらで復元することはできません。ファイルをコピーした人がキーを得るには、パスフレーズを推測しなければなりません。30 分使わないと再びロックされます。',
    passphrase: 'パスフレーズ（12 文字以上、または 4 語以上）',
    device: 'パスフレーズなし',
    deviceExplain:
      'この場合、このブラウザーのプロファイルを使える人や、このコンピューター上のマルウェアは、キーを手に入れられます。このページのスクリプトも手に入れられます。OpenRouter でキーに利用限度額を設定してください。',
    short: '12 文字以上、または 4 語以上にしてください。',
    checking: 'ロックしています…',
    failed: '保存するキーがもうありません。',
    submit: '保存する',
    cancel: '今はしない',
  },
  forget: {
    ...AGAIN,
    heading: 'キーを消去しますか？',
    explain: 'この端末とこのページから削除されます。OpenRouter で削除するまで、OpenRouter ではキーが有効なままです。',
    confirm: '消去する',
    cancel: '残す',
  },
  code: {
    show: 'コードを表示',
    hide: 'コードを隠す',
    ...SESSION,
    ...REMEMBER,
    interrupted: INTERRUPTED,
    heading: 'コードで接続',
    explain:
      'OpenRouter が新しいウィンドウで開き、そこで許可するとコードが表示されます。コピーしてここに貼り付けてください。OpenRouter は毎回新しいキーを作ります。そこで利用限度額を設定してください。',
    open: 'OpenRouter を開く',
    code: 'OpenRouter のコード',
    submit: '接続',
    submitUpTo: '接続して最大 {amount} まで使う',
    checking: 'OpenRouter にキーを問い合わせています…',
    expired:
      'このコードは期限切れか、途中で切れています。OpenRouter をもう一度開いて、新しいコードを取得してください。',
    offline: OFFLINE,
    failed: 'OpenRouter に接続できませんでした。少し待ってからもう一度お試しください。',
    cancel: 'キャンセル',
  },
  ceiling: {
    ...AMOUNT,
    ...AGAIN,
    heading: '予算上限を設定',
    explain:
      'リクエストがこの金額を超えるおそれがあれば、このページは送信前に止まります。予算上限は見張り役です。確実に止めるのは、OpenRouter でキーに設定する利用限度額です。',
    limit: '予算上限（米ドル）',
    period: '集計期間',
    total: '全期間',
    month: '毎月',
    day: '毎日',
    now: 'これまでの利用額：',
    callLimit: '1 回のリクエストの最大額：',
    noCallLimit: '以後は 1 回のリクエストで残額すべてを使えるようになります。これまでの最大額：',
    confirm: '予算上限を {amount} に設定',
    none: '予算上限なし',
    noneConfirm: 'はい、予算上限なしで使います',
    noneTyped: 'キーボードでは、先に金額を何か入力してから、予算上限なしを選んでください。',
    cancel: 'キャンセル',
  },
  writeOff: {
    ...AGAIN,
    heading: '費用不明のリクエストを計算から外しますか？',
    explain:
      '費用が不明なリクエスト：{count} 件。予算上限に対して最大 {amount} として計算されています。先に OpenRouter の利用履歴を確認してください。請求されていなければ、0 として計算できます。後から費用が判明した場合は、結局その額が計算に入ります。',
    confirm: '請求されていない：{amount} を戻す',
    cancel: '計算に残す',
  },
};
