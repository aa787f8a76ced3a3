/** Korean: what the vault's own views say. */
import type { StageTerms } from '../../en-stage.ts';

const SECRET = { show: '암호 문구 표시', hide: '암호 문구 숨기기' };
const INTERRUPTED =
  '입력하는 동안 이 칸에서 포커스가 벗어나 내용을 비웠습니다. 직접 하신 것이 아니라면 계속하지 마세요.';
const UNREACHABLE = 'OpenRouter에 연결할 수 없습니다. 연결 상태나 차단 프로그램을 확인한 뒤 다시 시도하세요.';
const OFFLINE = '오프라인 상태입니다. 연결을 확인하고 다시 시도하세요.';
const AMOUNT = {
  invalid: '1 또는 0.50처럼 달러 금액을 입력하세요.',
  covered: '브라우저에 따르면 무언가가 이 부분을 가리고 있을 수 있습니다. 확인하려면 금액을 직접 입력하세요.',
};
const SESSION = { ...AMOUNT, may: '닫거나 새로고침할 때까지 이 탭이 쓸 수 있는 최대 금액(미국 달러)' };
const REMEMBER = { remember: '이 기기에 키 저장(방법은 다음 단계에서 선택)' };
const AGAIN = { again: '확인하려면 다시 누르세요' };

export const vault: StageTerms['vault'] = {
  connect: {
    show: '키 표시',
    hide: '키 숨기기',
    ...SESSION,
    ...REMEMBER,
    heading: '키 붙여넣기',
    about:
      '연결하면 이 페이지에서 AI 모델을 사용하는 기능이 사용자의 텍스트를 OpenRouter로 보내고, 다시 모델을 운영하는 회사로 전달합니다. 답변마다 OpenRouter에 요금을 냅니다. 이 페이지는 아무것도 받지 않습니다.',
    getKey: '키를 받는 곳: openrouter.ai에서 계정을 만들고 크레딧을 조금 추가한 뒤 “Keys”에서 키를 만드세요.',
    limit: 'OpenRouter에서 키에 한도를 설정하세요. 언제나 적용되는 것은 이 한도입니다.',
    honest:
      '보호되는 범위: 키는 이 탭에만 보관되며 요청하지 않는 한 저장되지 않습니다. 이 페이지의 악성 스크립트가 연결된 동안 지출 상한까지 쓰거나 연결하기 전에 속일 수 있습니다.',
    key: 'OpenRouter 키',
    authorize: 'OpenRouter로 연결',
    code: '코드로 연결',
    submit: '연결',
    submitUpTo: '연결하고 최대 {amount}까지 사용',
    interrupted:
      '입력하는 동안 이 칸에서 포커스가 벗어나 내용을 비웠습니다. 직접 하신 것이 아니라면 이 페이지의 무언가가 포커스를 가져간 것입니다. 입력하는 대신 키를 붙여넣거나 계속하지 마세요.',
    cancel: '취소',
    note: '이 탭에만 보관됩니다. 닫거나 새로고침하면 키가 지워집니다.',
    checking: '제공업체에 키를 확인하는 중…',
    empty: '먼저 키를 붙여넣으세요.',
    'bad-argument': 'OpenRouter 키가 아닌 것 같습니다. OpenRouter 키는 sk-or-v1-로 시작하며 73자입니다.',
    vendor: '다른 회사의 키인 것 같습니다. 이 페이지에는 OpenRouter 키가 필요합니다.',
    'key-rejected': 'OpenRouter에서 이 키를 알지 못합니다. 전체를 복사했는지 확인하거나 새 키를 만드세요.',
    unreachable: UNREACHABLE,
    offline: OFFLINE,
    'blocked-by-page': '이 페이지 자체의 보안 정책이 제공업체 연결을 차단합니다. 페이지 제작자가 허용해야 합니다.',
    failed: 'OpenRouter가 제대로 응답하지 않았습니다. 잠시 후 다시 시도하세요.',
  },
  unlock: {
    ...SECRET,
    ...SESSION,
    interrupted: INTERRUPTED,
    heading: '키 잠금 해제',
    passphrase: '암호 문구',
    submit: '잠금 해제',
    submitUpTo: '잠금 해제하고 최대 {amount}까지 사용',
    checking: '잠금을 해제하는 중…',
    wrong: '이 암호 문구로는 열리지 않습니다. 저희가 복구할 수 없습니다. 키를 다시 입력하고 새로 저장할 수 있습니다.',
    offline: OFFLINE,
    failed: '키가 아직 유효한지 OpenRouter에 확인할 수 없었습니다. 잠시 후 다시 시도하세요.',
    'key-rejected': 'OpenRouter에서 이 키를 더 이상 알지 못합니다. 여기에서는 지웠으니 새 키를 연결하세요.',
    other: '다른 키 사용',
    forget: '키 지우기…',
  },
  remember: {
    ...SECRET,
    ...AGAIN,
    interrupted: INTERRUPTED,
    heading: '이 기기에 키를 저장할까요?',
    explain:
      '암호 문구로 잠가 이 기기에 저장합니다. 암호 문구는 저희가 복구할 수 없습니다. 파일을 복사한 사람은 암호 문구를 알아맞혀야 합니다. 30분 동안 사용하지 않으면 다시 잠깁니다.',
    passphrase: '암호 문구(12자 이상 또는 네 단어 이상)',
    device: '암호 문구 없이',
    deviceExplain:
      '이 경우 이 브라우저 프로필을 사용할 수 있는 사람이나 이 컴퓨터의 악성 코드가 키를 가져갈 수 있습니다. 이 페이지의 스크립트도 가져갈 수 있습니다. OpenRouter에서 키에 한도를 설정하세요.',
    short: '12자 이상 또는 네 단어 이상으로 입력하세요.',
    checking: '잠그는 중…',
    failed: '저장할 키가 더 이상 없습니다.',
    submit: '저장',
    cancel: '나중에',
  },
  forget: {
    ...AGAIN,
    heading: '키를 지울까요?',
    explain: '이 기기와 이 페이지에서 삭제됩니다. OpenRouter에서 삭제하기 전까지 OpenRouter에서는 계속 유효합니다.',
    confirm: '지우기',
    cancel: '유지',
  },
  code: {
    show: '코드 표시',
    hide: '코드 숨기기',
    ...SESSION,
    ...REMEMBER,
    interrupted: INTERRUPTED,
    heading: '코드로 연결',
    explain:
      'OpenRouter가 새 창에서 열리고, 거기서 동의하면 코드가 표시됩니다. 복사해서 여기에 붙여넣으세요. OpenRouter는 매번 새 키를 만듭니다. 그곳에서 키에 한도를 설정하세요.',
    open: 'OpenRouter 열기',
    code: 'OpenRouter의 코드',
    submit: '연결',
    submitUpTo: '연결하고 최대 {amount}까지 사용',
    checking: 'OpenRouter에 키를 요청하는 중…',
    expired: '이 코드는 더 이상 유효하지 않거나 일부가 잘렸습니다. OpenRouter를 다시 열어 새 코드를 받으세요.',
    offline: OFFLINE,
    failed: 'OpenRouter에 연결할 수 없습니다. 잠시 후 다시 시도하세요.',
    cancel: '취소',
  },
  ceiling: {
    ...AMOUNT,
    ...AGAIN,
    heading: '지출 상한 설정',
    explain:
      '요청이 이 금액을 넘을 수 있으면 이 페이지가 먼저 멈춥니다. 이것은 보호 장치이며, 확실한 제한은 OpenRouter에서 키에 설정하는 한도입니다.',
    limit: '지출 상한(미국 달러)',
    period: '집계 기간',
    total: '전체 기간',
    month: '매월',
    day: '매일',
    now: '지금까지 지출:',
    callLimit: '요청 한 건의 최대 비용:',
    noCallLimit: '이후에는 요청 한 건에 남은 금액을 모두 쓸 수 있습니다. 지금까지의 최대 비용:',
    confirm: '지출 상한을 {amount}로 설정',
    none: '지출 상한 없음',
    noneConfirm: '예, 지출 상한 없이 사용합니다',
    noneTyped: '키보드로는 먼저 아무 금액이나 입력한 다음 상한 없음을 선택하세요.',
    cancel: '취소',
  },
  writeOff: {
    ...AGAIN,
    heading: '비용을 알 수 없는 요청을 계산에서 뺄까요?',
    explain:
      '비용을 알 수 없는 요청: {count}건. 지출 상한에 최대 {amount}까지로 계산됩니다. 먼저 OpenRouter에서 활동 내역을 확인하세요. 청구되지 않았다면 0으로 계산할 수 있습니다. 나중에 비용이 확인되면 그때 다시 계산에 넣습니다.',
    confirm: '청구되지 않음: {amount} 계산에서 빼기',
    cancel: '계속 계산하기',
  },
};
