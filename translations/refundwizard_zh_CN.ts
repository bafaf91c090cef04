<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>About</name>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>It helps you sort out a refund that was refused or is stuck: rights, dates, evidence and letters, all from your own answers.</source>
        <translation>退款被拒、被拖时，帮你理清楚：权利、期限、证据和文书，都来自你自己的回答。</translation>
    </message>
    <message>
        <source>It is not legal advice and promises no outcome. Nothing leaves this computer.</source>
        <translation>它不是法律意见，也不预测结果。内容不会离开这台电脑。</translation>
    </message>
    <message>
        <source>What set it off was an article by mcn7 on refused refunds on Xiaohongshu. Its points were checked against the rules; none of its sentences stand here.</source>
        <translation>起因是 mcn7 的一篇文章，讲小红书退款被拒怎么办。文中各点都对照规则核对过，没有用它的句子。</translation>
    </message>
    <message>
        <source>Keys: Ctrl+Enter goes on, Alt+Left goes back, Ctrl+Z takes back, F6 moves between step list, page and panel, F1 shows the panel, 1–9 pick an answer, Ctrl++ and Ctrl+- change the text size.</source>
        <translation>按键：Ctrl+Enter 继续，Alt+← 返回，Ctrl+Z 撤回，F6 在步骤、页面和说明之间移动，F1 看说明，1–9 选答案，Ctrl++ 和 Ctrl+- 调整文字大小。</translation>
    </message>
</context>
<context>
    <name>AlsoBox</name>
    <message>
        <source>It also shows</source>
        <translation>这件还能证明</translation>
    </message>
</context>
<context>
    <name>AnswerField</name>
    <message>
        <source>Pick a day: {question}</source>
        <translation>选日期：{question}</translation>
    </message>
    <message>
        <source>{question} (optional)</source>
        <translation>{question}（选填）</translation>
    </message>
    <message>
        <source>One item a line: name, price, ×2 if there are two.</source>
        <translation>每行一件：名称、价格，两件就写 ×2。</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>You can go on; results will say “provisional”</source>
        <translation>可以继续，结果会标“暂定”</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>AskingPage</name>
    <message>
        <source>Step {at} of {total}</source>
        <translation>第 {at}/{total} 步</translation>
    </message>
    <message>
        <source>Why we ask</source>
        <translation>为什么问这个</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to your answers</source>
        <translation>回到核对</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to mend</source>
        <translation>
            <numerusform>有 %n 处要改</numerusform>
        </translation>
    </message>
    <message>
        <source>Not answered yet: {question}</source>
        <translation>还没有回答：{question}</translation>
    </message>
    <message>
        <source>The rule in short</source>
        <translation>规则（简）</translation>
    </message>
    <message>
        <source>Don’t</source>
        <translation>先别做</translation>
    </message>
</context>
<context>
    <name>BookPage</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>再看 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>A word, a platform, an article: 七天无理由, 12315, 第 25 条</source>
        <translation>打一个词、平台名或条文：七天无理由、12315、第 25 条</translation>
    </message>
    <message>
        <source>Search rights and rules</source>
        <translation>搜索权利与规则</translation>
    </message>
    <message>
        <source>Opening the book…</source>
        <translation>正在翻开…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>全部内容</translation>
    </message>
    <message>
        <source>Rights and rules</source>
        <translation>权利与规则</translation>
    </message>
    <message>
        <source>Every rule with its source and the day it was checked. No case needed.</source>
        <translation>每条规则都有出处和核对日期，不用建案件。</translation>
    </message>
    <message>
        <source>What applies to your purchase</source>
        <translation>查查你的权利</translation>
    </message>
    <message numerus="yes">
        <source>%n about “{words}”</source>
        <translation>
            <numerusform>“{words}”有 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BringInDesk</name>
    <message>
        <source>Case pack or case data (*.zip *.json)</source>
        <translation>案件包或案件数据 (*.zip *.json)</translation>
    </message>
    <message>
        <source>Import a case</source>
        <translation>导入案件包</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>两个都留</translation>
    </message>
    <message>
        <source>Use the file&apos;s</source>
        <translation>采用文件里的</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Imported.</source>
        <translation>已导入。</translation>
    </message>
    <message>
        <source>The case was not imported</source>
        <translation>没有导入</translation>
    </message>
</context>
<context>
    <name>CalendarDesk</name>
    <message>
        <source>Holiday calendar (*.toml)</source>
        <translation>放假安排 (*.toml)</translation>
    </message>
    <message>
        <source>Load a holiday calendar…</source>
        <translation>载入放假安排…</translation>
    </message>
    <message>
        <source>The calendar was not taken</source>
        <translation>没有采用这个放假安排</translation>
    </message>
</context>
<context>
    <name>CallFields</name>
    <message>
        <source>the seller</source>
        <translation>商家</translation>
    </message>
    <message>
        <source>the platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>其他人</translation>
    </message>
    <message>
        <source>With whom?</source>
        <translation>和谁通话？</translation>
    </message>
    <message>
        <source>Promised by when (optional)</source>
        <translation>答应的时间（可不填）</translation>
    </message>
    <message>
        <source>Pick a day: {question}</source>
        <translation>选日期：{question}</translation>
    </message>
    <message>
        <source>Staff number (optional)</source>
        <translation>工号（可不填）</translation>
    </message>
    <message>
        <source>Ticket number (optional)</source>
        <translation>工单号（可不填）</translation>
    </message>
    <message>
        <source>What was promised (optional)</source>
        <translation>答应了什么（可不填）</translation>
    </message>
    <message>
        <source>The date is then watched with the others</source>
        <translation>填了以后，会和其他期限一起提醒</translation>
    </message>
</context>
<context>
    <name>CardSaver</name>
    <message>
        <source>before you buy</source>
        <translation>买前看看</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>已保存为 {name}</translation>
    </message>
    <message>
        <source>{name} exists already. Choose another name.</source>
        <translation>{name} 已经存在，请换一个名字。</translation>
    </message>
</context>
<context>
    <name>CaseDesk</name>
    <message>
        <source>New case</source>
        <translation>新建案件</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>全部案件</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>See whether anything is wrong. Dates and sums follow every change.</source>
        <translation>看一遍有没有写错。改了哪项，期限和金额会跟着重算。</translation>
    </message>
    <message>
        <source>Not needed after a change; kept for you</source>
        <translation>改了前面的回答后用不到，替你留着</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Some questions are still open</source>
        <translation>还有几处没有回答</translation>
    </message>
    <message numerus="yes">
        <source>Filled in. %n message(s) went out</source>
        <translation>
            <numerusform>已填好，已发出 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Filled in. Nothing has been sent.</source>
        <translation>已填好，还没有发出任何东西</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>未提供</translation>
    </message>
    <message>
        <source>letters leave it blank</source>
        <translation>文书里先留空</translation>
    </message>
    <message>
        <source>Not answered yet</source>
        <translation>还没有回答</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>results are provisional</source>
        <translation>结果会标“暂定”</translation>
    </message>
    <message>
        <source>not used anywhere</source>
        <translation>不写进文书</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Change: {question}</source>
        <translation>修改：{question}</translation>
    </message>
    <message>
        <source>All correct, on to the export</source>
        <translation>都对，去导出</translation>
    </message>
    <message>
        <source>Answer what is open</source>
        <translation>去补答</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>回答 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n not given</source>
        <translation>
            <numerusform>未提供 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>{count}: {names}</source>
        <translation>{count}：{names}</translation>
    </message>
    <message numerus="yes">
        <source>%n not sure</source>
        <translation>
            <numerusform>不确定 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <translation>
            <numerusform>已停用 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of evidence</source>
        <translation>
            <numerusform>证据 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Every change is saved. Ctrl+Z takes it back.</source>
        <translation>每改一项都会保存。按 Ctrl+Z 可以撤回。</translation>
    </message>
    <message>
        <source>Is it complete</source>
        <translation>齐不齐</translation>
    </message>
    <message>
        <source>Nothing gets lost</source>
        <translation>改动不会丢</translation>
    </message>
</context>
<context>
    <name>ClosingForm</name>
    <message>
        <source>What came of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>How much came back in all</source>
        <translation>一共退回多少</translation>
    </message>
    <message>
        <source>May stay empty if you do not know it any more</source>
        <translation>记不清可以空着</translation>
    </message>
    <message>
        <source>Hard to say</source>
        <translation>说不清</translation>
    </message>
    <message>
        <source>Which step did it</source>
        <translation>哪一步起了作用</translation>
    </message>
    <message>
        <source>Which argument worked</source>
        <translation>哪个理由管用</translation>
    </message>
    <message>
        <source>The excuses you answered</source>
        <translation>你回应过的说法</translation>
    </message>
    <message>
        <source>Only for you; no letter or document shows it</source>
        <translation>只给自己看，文书和材料里不出现</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>给自己的备注</translation>
    </message>
    <message>
        <source>Fill in {sum}: you said it came back</source>
        <translation>填入 {sum}：你写过已退回</translation>
    </message>
    <message>
        <source>Fill in {sum}: all that is firmly owed</source>
        <translation>填入 {sum}：确定该退的数</translation>
    </message>
    <message>
        <source>Pick what came of it</source>
        <translation>选一个结果</translation>
    </message>
    <message>
        <source>Write a sum like 329.00, or nothing</source>
        <translation>写成 329.00 这样，或者空着</translation>
    </message>
</context>
<context>
    <name>ClosingPage</name>
    <message>
        <source>Note what came of it. It stays on this computer.</source>
        <translation>记下结果，只存在这台电脑里。</translation>
    </message>
    <message>
        <source>How did it end?</source>
        <translation>这件事怎么结束的</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>记下，结束</translation>
    </message>
    <message>
        <source>{day}: it is over</source>
        <translation>{day}结束了</translation>
    </message>
    <message>
        <source>No date counts any more and nothing is asked of you. All of it is kept.</source>
        <translation>期限不再算，也不再提醒。材料都还在。</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Firmly owed</source>
        <translation>确定该退</translation>
    </message>
    <message>
        <source>The step that did it</source>
        <translation>起作用的一步</translation>
    </message>
    <message>
        <source>The argument that worked</source>
        <translation>管用的理由</translation>
    </message>
    <message>
        <source>From start to end</source>
        <translation>从新建到结束</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>给自己的备注</translation>
    </message>
    <message>
        <source>the same day</source>
        <translation>当天</translation>
    </message>
    <message>
        <source>Dates, reminders and open points come back as they were.</source>
        <translation>重新打开后，期限、提醒和没谈完的点都回来。</translation>
    </message>
    <message>
        <source>If it goes on after all</source>
        <translation>如果还没完</translation>
    </message>
    <message>
        <source>Dates no longer run, nothing reminds you</source>
        <translation>期限不再算，也不再提醒</translation>
    </message>
    <message>
        <source>Letters and evidence stay as they are</source>
        <translation>文书和证据原样留着</translation>
    </message>
    <message>
        <source>You can open it again at any time</source>
        <translation>随时可以重新打开</translation>
    </message>
    <message>
        <source>“My results” counts it; nothing of it leaves this computer.</source>
        <translation>会计入“我的结果”，不离开这台电脑。</translation>
    </message>
    <message>
        <source>What closing does</source>
        <translation>结束之后</translation>
    </message>
    <message>
        <source>Only for you</source>
        <translation>只给你自己</translation>
    </message>
</context>
<context>
    <name>CodeReader</name>
    <message>
        <source>A code has {length} characters, here are {count}.</source>
        <translation>代码是 {length} 位，这里有 {count} 位。</translation>
    </message>
    <message>
        <source>The check digit fits.</source>
        <translation>校验位对得上。</translation>
    </message>
    <message>
        <source>The check digit does not fit: compare it with the licence. You can go on.</source>
        <translation>校验位对不上，和执照再对一遍；不影响继续。</translation>
    </message>
</context>
<context>
    <name>ColumnPage</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>ContentsView</name>
    <message>
        <source>Often looked for</source>
        <translation>可以先查这些</translation>
    </message>
</context>
<context>
    <name>Controller</name>
    <message>
        <source>RefundWizard</source>
        <translation>退款向导</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Help F1</source>
        <translation>帮助 F1</translation>
    </message>
</context>
<context>
    <name>CopiesPage</name>
    <message>
        <source>A drive can fail, a computer can be lost. A copy on a second drive brings every case back, with its evidence and its earlier versions.</source>
        <translation>硬盘会坏，电脑会丢。在另一个盘上备份一份，所有案件连同证据和以前的版本都能取回来。</translation>
    </message>
    <message>
        <source>Second copy</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Copying and checking…</source>
        <translation>正在复制和核对…</translation>
    </message>
    <message>
        <source>The last attempt failed. Nothing was removed.</source>
        <translation>上次没有成功，什么都没有删。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停下……</translation>
    </message>
    <message>
        <source>Verified on {day}</source>
        <translation>{day} 已核对</translation>
    </message>
    <message>
        <source>There is no second copy yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>It goes to {folder}</source>
        <translation>备份到 {folder}</translation>
    </message>
    <message>
        <source>Copy now</source>
        <translation>现在备份</translation>
    </message>
    <message>
        <source>Pick another folder…</source>
        <translation>换一个文件夹…</translation>
    </message>
    <message>
        <source>Pick a folder or drive…</source>
        <translation>选一个文件夹或盘…</translation>
    </message>
    <message>
        <source>Bring cases back from a copy…</source>
        <translation>从备份取回案件…</translation>
    </message>
    <message>
        <source>Only what is new is written; then all of it is read back.</source>
        <translation>只写入新的内容，写完全部读回来核对。</translation>
    </message>
    <message>
        <source>Once a folder is set, you are reminded after a week.</source>
        <translation>选好文件夹后，过一周会提醒一次。</translation>
    </message>
    <message>
        <source>A case you delete here stays in earlier copies, up to a year.</source>
        <translation>在这里删掉的案件，在以前的备份里最多还留一年。</translation>
    </message>
    <message>
        <source>The copy is not locked: whoever has the drive can read it.</source>
        <translation>备份没有加密，拿到这个盘的人能看到内容。</translation>
    </message>
    <message>
        <source>To a new computer in one file</source>
        <translation>用一个文件搬到新电脑</translation>
    </message>
    <message>
        <source>All cases as they are now, with their evidence, but no earlier versions.</source>
        <translation>所有案件现在的内容和证据，不带以前的版本。</translation>
    </message>
    <message>
        <source>Save all cases in one file…</source>
        <translation>全部案件存成一个文件…</translation>
    </message>
    <message>
        <source>Take cases in from such a file…</source>
        <translation>从这样的文件导入…</translation>
    </message>
</context>
<context>
    <name>CopiesPlace</name>
    <message>
        <source>Copy now</source>
        <translation>现在备份</translation>
    </message>
    <message>
        <source>Where the copy goes</source>
        <translation>备份到哪里</translation>
    </message>
    <message>
        <source>The folder with the copy</source>
        <translation>备份所在的文件夹</translation>
    </message>
    <message>
        <source>Save all cases in one file</source>
        <translation>全部案件存成一个文件</translation>
    </message>
    <message>
        <source>All cases (*.zip)</source>
        <translation>全部案件 (*.zip)</translation>
    </message>
    <message>
        <source>Take cases in</source>
        <translation>导入案件</translation>
    </message>
    <message>
        <source>Take them in</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>不导入</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>出错了</translation>
    </message>
    <message>
        <source>Something unexpected happened</source>
        <translation>出现了意外情况</translation>
    </message>
    <message>
        <source>Your cases are as they were. Go on, or close and open the app again.</source>
        <translation>你的案件都在，没有变。可以继续，也可以关掉重新打开。</translation>
    </message>
    <message>
        <source>Your case is being kept…</source>
        <translation>正在保存你的案件……</translation>
    </message>
    <message>
        <source>Your case is kept. Go on, or close and open the app again.</source>
        <translation>你的案件都在。可以继续，也可以关掉程序再打开。</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>打开日志文件夹</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续使用</translation>
    </message>
    <message>
        <source>The last change could not be kept. {why} Save the case somewhere else before you close the app.</source>
        <translation>最后的改动没能存上。{why}关掉之前，先把案件存到别处。</translation>
    </message>
    <message>
        <source>The disk is slow to answer; the last change may not be kept yet. Wait, or save the case somewhere else.</source>
        <translation>磁盘很久没有回应，最后的改动可能还没存上。可以再等等，或者把案件存到别处。</translation>
    </message>
    <message>
        <source>Save the case somewhere else…</source>
        <translation>把案件存到别处…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Save what is prepared so far…</source>
        <translation>把已备好的内容存下来…</translation>
    </message>
</context>
<context>
    <name>DataFolderDesk</name>
    <message>
        <source>Where cases will be kept</source>
        <translation>以后案件存在哪里</translation>
    </message>
    <message>
        <source>Not this folder</source>
        <translation>这个文件夹不行</translation>
    </message>
    <message>
        <source>Use it from the next start</source>
        <translation>下次打开时用它</translation>
    </message>
    <message>
        <source>Stay as it is</source>
        <translation>先不换</translation>
    </message>
    <message>
        <source>Keep cases there from the next start?</source>
        <translation>下次打开时，案件存到那里？</translation>
    </message>
    <message>
        <source>Keep cases there from now on?</source>
        <translation>以后案件都存到那里？</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>就用它</translation>
    </message>
    <message>
        <source>It is not there, or cannot be read.</source>
        <translation>它不在那里，或者读不了。</translation>
    </message>
    <message>
        <source>That is the folder in use now.</source>
        <translation>现在用的就是这个文件夹。</translation>
    </message>
    <message>
        <source>One folder would lie inside the other. Pick one apart.</source>
        <translation>两个文件夹会一个套一个。请选一个分开的。</translation>
    </message>
    <message>
        <source>Nothing can be written there.</source>
        <translation>那里不能写入。</translation>
    </message>
    <message>
        <source>A second copy lies there. Keep the two apart.</source>
        <translation>那里放着备份。两样请分开放。</translation>
    </message>
    <message>
        <source>A newer version of this program made the data there.</source>
        <translation>那里的数据是更新版本的程序做的。</translation>
    </message>
    <message>
        <source>Other files lie there. Pick an empty folder.</source>
        <translation>那里有别的文件。请选一个空文件夹。</translation>
    </message>
    <message>
        <source>The folder: {folder}</source>
        <translation>文件夹：{folder}</translation>
    </message>
    <message>
        <source>It starts empty.</source>
        <translation>里面是空的，从头开始。</translation>
    </message>
    <message numerus="yes">
        <source>It already holds %n case(s).</source>
        <translation>
            <numerusform>里面已经有 %n 个案件。</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder of now stays as it is: {folder}. To take its cases along, save all cases in one file first and take them in there.</source>
        <translation>现在的文件夹原样留着：{folder}。想把案件带过去，先把全部案件存成一个文件，再到那边取进来。</translation>
    </message>
    <message>
        <source>Careful: {product} keeps this folder in step with the internet. Your cases would leave this computer, and two computers could get in each other&apos;s way.</source>
        <translation>请注意：{product} 会把这个文件夹同步到网上。案件会离开这台电脑，两台电脑同时用还可能互相打架。</translation>
    </message>
</context>
<context>
    <name>DeadlineParts</name>
    <message>
        <source>Done</source>
        <translation>已做</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>还没开始</translation>
    </message>
    <message>
        <source>Passed today</source>
        <translation>今天已过</translation>
    </message>
    <message>
        <source>{who}: {action}</source>
        <translation>{who}：{action}</translation>
    </message>
    <message>
        <source>{action} by {when}</source>
        <translation>{when}，{action}</translation>
    </message>
    <message>
        <source>At the latest</source>
        <translation>最晚</translation>
    </message>
    <message>
        <source>The date has passed: {action}</source>
        <translation>{action}：这个日期过了</translation>
    </message>
    <message>
        <source>This date has passed. {rest}</source>
        <translation>这个日期过了。{rest}</translation>
    </message>
    <message>
        <source>The holidays of that year are not out yet; it may move.</source>
        <translation>那一年的放假安排还没公布，国办通知后可能变动。</translation>
    </message>
    <message>
        <source>Safe: keep to this one</source>
        <translation>最稳妥，请按这个做</translation>
    </message>
    <message>
        <source>Latest by law</source>
        <translation>法定最晚</translation>
    </message>
    <message>
        <source>How it was worked out</source>
        <translation>怎么算的</translation>
    </message>
    <message>
        <source>No date yet</source>
        <translation>还没有日期</translation>
    </message>
    <message>
        <source>Line of days</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>最稳妥</translation>
    </message>
</context>
<context>
    <name>DeadlinesPage</name>
    <message>
        <source>follow every change</source>
        <translation>改了回答会跟着重算</translation>
    </message>
    <message>
        <source>Far ahead</source>
        <translation>更远的日期</translation>
    </message>
    <message>
        <source>More time that was named</source>
        <translation>记下的更长期限</translation>
    </message>
    <message>
        <source>The page gives longer</source>
        <translation>页面写了更久</translation>
    </message>
    <message>
        <source>The ways to go on have no date of their own here. See letters and routes.</source>
        <translation>接下来的途径在这里没有单独的期限，去看文书与途径。</translation>
    </message>
    <message>
        <source>No date to keep</source>
        <translation>没有要守的日期</translation>
    </message>
    <message>
        <source>Letters and routes</source>
        <translation>文书与途径</translation>
    </message>
    <message>
        <source>No date is running</source>
        <translation>现在没有在走的期限</translation>
    </message>
    <message>
        <source>Passed: {action}</source>
        <translation>已过期：{action}</translation>
    </message>
    <message>
        <source>Wait for: {what}</source>
        <translation>先等：{what}</translation>
    </message>
    <message>
        <source>First: {what}</source>
        <translation>先做：{what}</translation>
    </message>
    <message>
        <source>A date starts to run once the day it counts from is known.</source>
        <translation>知道从哪天起算，日期才会出现。</translation>
    </message>
    <message>
        <source>Why there is no date</source>
        <translation>为什么没有日期</translation>
    </message>
    <message>
        <source>Which moment of the day counts is not written down, so the earlier one is safe.</source>
        <translation>算到当天几点没有写明，所以按早的一个做。</translation>
    </message>
    <message>
        <source>The last day is a day off, so the law usually moves it on. The platform may not, and earlier never hurts.</source>
        <translation>最后一天是休息日，法律上通常可以顺延。但平台未必顺延，早一点没有坏处。</translation>
    </message>
    <message>
        <source>Why there are two dates</source>
        <translation>为什么有两个日期</translation>
    </message>
    <message>
        <source>Done or not started</source>
        <translation>已做或还没开始</translation>
    </message>
    <message>
        <source>The rule in short</source>
        <translation>规则（简）</translation>
    </message>
    <message>
        <source>Holidays {year}: {notice}</source>
        <translation>{year} 年假期：{notice}</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Provisional dates are dashed. They move once the day is known.</source>
        <translation>暂定的日期用虚线框，弄清楚之后会变。</translation>
    </message>
    <message>
        <source>Provisional</source>
        <translation>暂定</translation>
    </message>
</context>
<context>
    <name>DraftDesk</name>
    <message>
        <source>Change record</source>
        <translation>改记录</translation>
    </message>
    <message>
        <source>Write a new one</source>
        <translation>再写一份</translation>
    </message>
    <message>
        <source>Something to add?</source>
        <translation>还有要补充的？</translation>
    </message>
    <message>
        <source>A new text has the dates of today; what was sent stays.</source>
        <translation>新的一份用今天的日期，发出的那份不变。</translation>
    </message>
    <message>
        <source>I sent it, note the date</source>
        <translation>我发出去了，记下日期</translation>
    </message>
    <message>
        <source>Noted. The text is kept as it was sent.</source>
        <translation>记下了。原文按发出时的样子保存。</translation>
    </message>
    <message>
        <source>Copied, as it was sent.</source>
        <translation>已复制发出时的原文。</translation>
    </message>
    <message>
        <source>Copied. It is not sent yet.</source>
        <translation>已复制，还没有发出。</translation>
    </message>
</context>
<context>
    <name>DraftNotes</name>
    <message>
        <source>You decide; copying stays possible.</source>
        <translation>改不改由你定，现在也能复制。</translation>
    </message>
    <message>
        <source>Better leave it out. Copying stays possible.</source>
        <translation>最好删掉。照样可以复制。</translation>
    </message>
    <message>
        <source>Instead: “{better}”</source>
        <translation>可以换成：“{better}”</translation>
    </message>
    <message>
        <source>In English: {gloss}</source>
        <translation>意思是：{gloss}</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>删掉</translation>
    </message>
    <message>
        <source>The facts changed since you edited this text</source>
        <translation>改稿之后，事实有了变化</translation>
    </message>
    <message>
        <source>Your text stays as you wrote it until you decide.</source>
        <translation>在你决定之前，你的稿子不变。</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>Take the new text</source>
        <translation>用新稿</translation>
    </message>
    <message>
        <source>Before: {text}</source>
        <translation>原来：{text}</translation>
    </message>
    <message>
        <source>Now: {text}</source>
        <translation>现在：{text}</translation>
    </message>
    <message>
        <source>Now: nothing, the sentence is gone</source>
        <translation>现在：没有这句了</translation>
    </message>
    <message>
        <source>Put it in</source>
        <translation>换成新句</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>去掉这句</translation>
    </message>
    <message>
        <source>Before you post it: {done} of {all} made sure of</source>
        <translation>发布前核对：{done} / {all} 项</translation>
    </message>
</context>
<context>
    <name>DraftParts</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy: {name}</source>
        <translation>复制：{name}</translation>
    </message>
    <message>
        <source>{count} of {limit} characters</source>
        <translation>{count} / {limit} 字</translation>
    </message>
    <message numerus="yes">
        <source>%n blank(s) left</source>
        <translation>
            <numerusform>还有 %n 处留空</numerusform>
        </translation>
    </message>
    <message>
        <source>Text of the letter: {name}</source>
        <translation>文书内容：{name}</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复原稿</translation>
    </message>
    <message>
        <source>Go back to the prepared text</source>
        <translation>恢复成准备好的原稿</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
    <message>
        <source>in your own words</source>
        <translation>你改过的稿子</translation>
    </message>
    <message>
        <source>every fact comes from your answers</source>
        <translation>事实都有出处</translation>
    </message>
    <message>
        <source>In English, for you to read. The Chinese text is the one to send.</source>
        <translation>供你对照阅读。要发出的是中文。</translation>
    </message>
    <message>
        <source>In English, the prepared text without your changes.</source>
        <translation>英文对照的是原稿，不含你的修改。</translation>
    </message>
    <message>
        <source>Sent {day}</source>
        <translation>已发送 {day}</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>{day}起再用</translation>
    </message>
    <message>
        <source>for a later step, not open yet</source>
        <translation>留给后面的一步，还没开</translation>
    </message>
    <message>
        <source>up to {limit} characters</source>
        <translation>{limit} 字以内</translation>
    </message>
    <message>
        <source>Short message</source>
        <translation>短消息</translation>
    </message>
    <message>
        <source>In full</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Formal letter</source>
        <translation>正式函</translation>
    </message>
    <message>
        <source>Copied {day}. Come back and note it once you have sent it.</source>
        <translation>{day} 复制的。发出后回来记一笔。</translation>
    </message>
    <message>
        <source>Draft (not sent)</source>
        <translation>草稿（未发送）</translation>
    </message>
    <message>
        <source>Your answers changed since: {changes}</source>
        <translation>发出以后，你的回答变了：{changes}</translation>
    </message>
    <message>
        <source>What was sent stays as it was. You can write a new text.</source>
        <translation>发出的原文不变。需要的话，可以再写一份。</translation>
    </message>
    <message>
        <source>Copied with other answers: {changes}</source>
        <translation>复制的那份用的是别的回答：{changes}</translation>
    </message>
    <message>
        <source>Copy again to replace it with the text of today.</source>
        <translation>重新复制，就换成现在这份。</translation>
    </message>
    <message>
        <source>Filed {day}</source>
        <translation>{day} 已提交</translation>
    </message>
    <message>
        <source>Shut by {route}</source>
        <translation>被“{route}”关上了</translation>
    </message>
    <message>
        <source>Opens on {day}</source>
        <translation>{day} 起可以走</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>This program sends nothing. Copy the text and send it yourself: {channel}.</source>
        <translation>本软件不会替你发送。复制后由你自己发出：{channel}。</translation>
    </message>
    <message>
        <source>Prepared (not sent)</source>
        <translation>已准备（未发送）</translation>
    </message>
    <message>
        <source>As it was sent; this text does not change any more</source>
        <translation>发出时的原文，不再改动</translation>
    </message>
    <message>
        <source>Shuts: {routes}</source>
        <translation>会关上：{routes}</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>一步一步来</translation>
    </message>
    <message>
        <source>What the text is for</source>
        <translation>文书的用途</translation>
    </message>
    <message numerus="yes">
        <source>%n more text(s)</source>
        <translation>
            <numerusform>其他文书（%n）</numerusform>
        </translation>
    </message>
    <message>
        <source>Fewer texts</source>
        <translation>收起</translation>
    </message>
    <message numerus="yes">
        <source>%n length(s)</source>
        <translation>
            <numerusform>%n 种长度</numerusform>
        </translation>
    </message>
    <message>
        <source>How long</source>
        <translation>长短</translation>
    </message>
</context>
<context>
    <name>DraftsPage</name>
    <message>
        <source>Now: {route}</source>
        <translation>现在：{route}</translation>
    </message>
    <message>
        <source>No text to send yet</source>
        <translation>还没有要发的文书</translation>
    </message>
    <message>
        <source>Sent on {day}: {name}</source>
        <translation>{day} 已发送：{name}</translation>
    </message>
    <message>
        <source>Copied, not sent yet: {name}</source>
        <translation>已准备（未发送）：{name}</translation>
    </message>
    <message>
        <source>Nearly ready: {name}</source>
        <translation>快好了：{name}</translation>
    </message>
    <message>
        <source>Ready to copy: {name}</source>
        <translation>可以复制了：{name}</translation>
    </message>
    <message>
        <source>For this problem there is no text yet. The ways to go are still open.</source>
        <translation>这类问题还没有写好的文书。下面的途径仍然可以走。</translation>
    </message>
    <message>
        <source>No text prepared</source>
        <translation>没有准备好的文书</translation>
    </message>
    <message>
        <source>Open this step</source>
        <translation>打开这一步</translation>
    </message>
    <message>
        <source>{route} shuts: {routes}</source>
        <translation>{route}：会关上 {routes}</translation>
    </message>
    <message>
        <source>Think first which one to take.</source>
        <translation>先想好走哪一条。</translation>
    </message>
    <message>
        <source>Doors that shut</source>
        <translation>会关上的门</translation>
    </message>
</context>
<context>
    <name>EntryView</name>
    <message>
        <source>What it rests on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Start a case about this</source>
        <translation>从这个问题开始</translation>
    </message>
    <message>
        <source>The case begins with this answer. You can change it at any time.</source>
        <translation>会新建一个案件，先填好这一项，随时可以改。</translation>
    </message>
    <message>
        <source>Where it matters</source>
        <translation>这些问题会用到</translation>
    </message>
</context>
<context>
    <name>EvidenceDesk</name>
    <message>
        <source>Drag pictures, videos, PDFs or a whole folder here</source>
        <translation>把图片、视频、PDF 或整个文件夹拖到这里</translation>
    </message>
    <message>
        <source>or paste a screenshot, or click to choose files</source>
        <translation>也可以粘贴截图，或点这里选文件</translation>
    </message>
    <message numerus="yes">
        <source>Let go to add %n file(s)</source>
        <translation>
            <numerusform>松手添加 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Screenshots, recordings and PDFs will do. The originals stay as they are.</source>
        <translation>截图、录屏、PDF 都可以。原件只复制，不改动。</translation>
    </message>
    <message>
        <source>No evidence added yet</source>
        <translation>还没有添加证据</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>选文件</translation>
    </message>
    <message>
        <source>Still on your phone? Bring the originals over</source>
        <translation>还在手机里？看怎么把原图传过来</translation>
    </message>
    <message>
        <source>Choose a whole folder</source>
        <translation>选择整个文件夹</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>添加证据</translation>
    </message>
    <message>
        <source>Add a folder of evidence</source>
        <translation>添加一个文件夹的证据</translation>
    </message>
    <message>
        <source>Screenshot {moment}</source>
        <translation>截图 {moment}</translation>
    </message>
    <message>
        <source>There is no picture to paste</source>
        <translation>剪贴板里没有图片</translation>
    </message>
</context>
<context>
    <name>EvidencePage</name>
    <message numerus="yes">
        <source>%n thing(s) to show</source>
        <translation>
            <numerusform>%n 件要证明的事</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has to be shown for this</source>
        <translation>这里没有要证明的事</translation>
    </message>
    <message>
        <source>Everything that has to be shown is there</source>
        <translation>要证明的都有了</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n pieces are missing; first: {names}</source>
        <translation>
            <numerusform>还缺 %n 项，先补：{names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) missing: {names}</source>
        <translation>
            <numerusform>还缺 %n 项：{names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added</source>
        <translation>
            <numerusform>已添加 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>originals are copied, never changed</source>
        <translation>原件只复制，不改动</translation>
    </message>
</context>
<context>
    <name>EvidencePanel</name>
    <message>
        <source>On your phone: {name}</source>
        <translation>用手机怎么录：{name}</translation>
    </message>
    <message>
        <source>It shows: {proves}</source>
        <translation>用来说明：{proves}</translation>
    </message>
    <message>
        <source>Why it is needed</source>
        <translation>为什么要这一项</translation>
    </message>
    <message>
        <source>Better not</source>
        <translation>先别做</translation>
    </message>
    <message>
        <source>Files are copied into this case on this computer. Nothing is uploaded.</source>
        <translation>文件复制进这个案件，只在这台电脑上。</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>存在哪里</translation>
    </message>
</context>
<context>
    <name>EvidenceParts</name>
    <message>
        <source>Ex. {number}</source>
        <translation>证据 {number}</translation>
    </message>
    <message>
        <source>there {count}</source>
        <translation>够了 {count}</translation>
    </message>
    <message>
        <source>would help {count}</source>
        <translation>最好有 {count}</translation>
    </message>
    <message>
        <source>missing {count}</source>
        <translation>缺 {count}</translation>
    </message>
    <message>
        <source>Today: {name}. It may change or disappear.</source>
        <translation>今天先存：{name}，随时会变</translation>
    </message>
    <message>
        <source>Missing: {name}</source>
        <translation>还缺：{name}</translation>
    </message>
    <message>
        <source>Would help: {name}</source>
        <translation>最好有：{name}</translation>
    </message>
    <message>
        <source>How to record it</source>
        <translation>怎么录</translation>
    </message>
    <message>
        <source>If you cannot record it: the platform has to keep it until {day} at least, so ask for it in writing.</source>
        <translation>录不到也别放弃：平台至少要保存到 {day}，可以书面要求它提供。</translation>
    </message>
    <message>
        <source>unsorted</source>
        <translation>未归类</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>不完整</translation>
    </message>
    <message numerus="yes">
        <source>Take %n out of the list</source>
        <translation>
            <numerusform>把这 %n 件移出清单</numerusform>
        </translation>
    </message>
    <message>
        <source>no preview</source>
        <translation>无法预览</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他类别</translation>
    </message>
    <message>
        <source>Not sorted</source>
        <translation>不归类</translation>
    </message>
    <message>
        <source>Look at it closely</source>
        <translation>放大看</translation>
    </message>
    <message>
        <source>Take out of the list</source>
        <translation>移出清单</translation>
    </message>
    <message>
        <source>What does it show?</source>
        <translation>说明什么</translation>
    </message>
</context>
<context>
    <name>ExhibitDeeds</name>
    <message>
        <source>Previous one</source>
        <translation>上一件</translation>
    </message>
    <message>
        <source>Next one</source>
        <translation>下一件</translation>
    </message>
    <message>
        <source>Cover parts</source>
        <translation>遮住一部分</translation>
    </message>
    <message>
        <source>Open in its program</source>
        <translation>用其他程序打开</translation>
    </message>
    <message>
        <source>Opening a read-only copy; it is removed when you close the case</source>
        <translation>正在打开只读副本，关闭案件时会删掉</translation>
    </message>
    <message>
        <source>No program for this kind of file was found</source>
        <translation>没有找到能打开这类文件的程序</translation>
    </message>
    <message>
        <source>It could not be opened</source>
        <translation>没能打开</translation>
    </message>
</context>
<context>
    <name>ExhibitForm</name>
    <message>
        <source>What does it show?</source>
        <translation>说明什么</translation>
    </message>
    <message>
        <source>Name in the papers</source>
        <translation>在文书里叫什么</translation>
    </message>
    <message>
        <source>Such as “Order page” or “Chat on 12 Nov”</source>
        <translation>比如“订单详情”“11月12日聊天”</translation>
    </message>
    <message>
        <source>From which day is it?</source>
        <translation>是哪一天的？</translation>
    </message>
    <message>
        <source>Pick a day: {question}</source>
        <translation>选日期：{question}</translation>
    </message>
    <message>
        <source>The day of what it shows, not of today</source>
        <translation>画面里那件事的日子，不是今天</translation>
    </message>
    <message>
        <source>Who or what is it from?</source>
        <translation>从哪里来的？</translation>
    </message>
    <message>
        <source>Such as: my phone, the platform&apos;s order page, the test centre</source>
        <translation>比如：我的手机、平台订单页、检测机构</translation>
    </message>
    <message>
        <source>What does it prove?</source>
        <translation>能证明什么？</translation>
    </message>
    <message>
        <source>One sentence, with where to look</source>
        <translation>一句话，说清看哪里</translation>
    </message>
    <message>
        <source>Not sorted</source>
        <translation>不归类</translation>
    </message>
</context>
<context>
    <name>ExhibitHands</name>
    <message>
        <source>{exhibit} taken out of the list</source>
        <translation>{exhibit} 已移出清单</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) taken out of the list</source>
        <translation>
            <numerusform>%n 件已移出清单</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>ExhibitPage</name>
    <message>
        <source>It is not in the list any more</source>
        <translation>它已经不在清单里了</translation>
    </message>
    <message>
        <source>It was taken out. Undo brings it back.</source>
        <translation>它被移出了清单，撤销就能找回。</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>第 {number} 件，共 {count} 件</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>What you say about it</source>
        <translation>你的说明</translation>
    </message>
    <message>
        <source>About the file</source>
        <translation>关于这个文件</translation>
    </message>
    <message>
        <source>{number}: {name}</source>
        <translation>{number}：{name}</translation>
    </message>
    <message>
        <source>Fingerprint copied</source>
        <translation>指纹已复制</translation>
    </message>
</context>
<context>
    <name>ExhibitParts</name>
    <message>
        <source>The file says {taken}, before the order ({ordered}). A device&apos;s clock may be wrong; check the date.</source>
        <translation>文件里写的是 {taken}，比下单（{ordered}）早。可能是设备时间不准，核对一下日期。</translation>
    </message>
    <message>
        <source>The file says {taken}, which has not come yet. The device&apos;s clock may be wrong.</source>
        <translation>文件里写的是 {taken}，还没到。可能是设备时间不准。</translation>
    </message>
    <message>
        <source>You noted {said}; the file says {taken}. Both can be right: a picture of a page is often taken later.</source>
        <translation>你写的是 {said}，文件里是 {taken}。两个都可能对：截图常常晚于事情发生。</translation>
    </message>
    <message>
        <source>The file names {software}. If there is an unedited original, add that too.</source>
        <translation>文件里写着 {software}。如果有没编辑过的原图，也一起添加。</translation>
    </message>
    <message>
        <source>Taken with {software}: the time is that of the screenshot, not that of the page.</source>
        <translation>用 {software} 截的图：时间是截图的时间，不是页面的时间。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Kind and size</source>
        <translation>类型和大小</translation>
    </message>
    <message>
        <source>Added on</source>
        <translation>添加时间</translation>
    </message>
    <message>
        <source>Taken, says the file</source>
        <translation>文件里写的拍摄时间</translation>
    </message>
    <message>
        <source>Program, says the file</source>
        <translation>文件里写的程序</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>指纹（SHA-256）</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Only that it exists was noted; add the file on the evidence page.</source>
        <translation>只记了有这份证据，文件还没添加。到证据页添加。</translation>
    </message>
    <message>
        <source>It is kept as it is. Open it in its own program to look at it.</source>
        <translation>原样保存着。用对应的程序打开来看。</translation>
    </message>
    <message>
        <source>It is kept as it is; this kind is not opened from here.</source>
        <translation>原样保存着。这类文件不从这里打开。</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>没有画面</translation>
    </message>
    <message>
        <source>Who looks at it later sees many papers in a few minutes. A name, a day and one sentence on where to look save them the search.</source>
        <translation>审核的人几分钟要看很多材料。名称、日期和一句“看哪里”，能省去对方翻找。</translation>
    </message>
    <message>
        <source>It is worked out from every byte of the file. If one byte changed, it would be another. It says nothing about the time before the file was added.</source>
        <translation>它由文件的每一个字节算出来，改动一个字节就会变。它只说明添加以后的事，不说明添加之前。</translation>
    </message>
    <message>
        <source>What you write here stays on this computer until you export it.</source>
        <translation>你写的内容只在这台电脑上，导出时才会带走。</translation>
    </message>
    <message>
        <source>Why these details</source>
        <translation>为什么要写这些</translation>
    </message>
    <message>
        <source>What the fingerprint is</source>
        <translation>指纹是什么</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>存在哪里</translation>
    </message>
</context>
<context>
    <name>Expander</name>
    <message>
        <source>open</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已收起</translation>
    </message>
</context>
<context>
    <name>ExportChoices</name>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Large type</source>
        <translation>大字版</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>为谁</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>What you save is prepared (not sent). Who gets it, and when, is up to you.</source>
        <translation>导出后的状态是“已准备（未发送）”。交给谁、什么时候交，由你决定。</translation>
    </message>
    <message>
        <source>Take documents along</source>
        <translation>带走要用的文档</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>已保存为 {name}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>A4, clear in black and white. Preview and PDF come from the same content.</source>
        <translation>A4，黑白也清楚，内容同 PDF。</translation>
    </message>
    <message>
        <source>{count}: {labels}</source>
        <translation>{count}：{labels}</translation>
    </message>
    <message>
        <source>You can save all the same; blanks are drawn as a line to write on.</source>
        <translation>现在也能导出，空白处会画一条横线让你手写。</translation>
    </message>
    <message>
        <source>{name} exists already. Choose another name.</source>
        <translation>{name} 已经存在，请换一个名字。</translation>
    </message>
    <message numerus="yes">
        <source>%n blank(s) in the texts</source>
        <translation>
            <numerusform>文书里还有 %n 处留空</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) not sure</source>
        <translation>
            <numerusform>有 %n 项不确定</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportParts</name>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>to print, or to send as it is</source>
        <translation>打印，或原样交出去</translation>
    </message>
    <message>
        <source>Archive PDF</source>
        <translation>存档 PDF</translation>
    </message>
    <message>
        <source>a PDF made to be kept for years</source>
        <translation>按长期保存的格式写的 PDF</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>to change before you hand it in</source>
        <translation>交出去之前还能改</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>one file, for any browser, a phone&apos;s too</source>
        <translation>一个文件，电脑手机的浏览器都能开</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>text with headings, to copy from</source>
        <translation>带标题的文字，方便复制</translation>
    </message>
    <message>
        <source>to paste into a form</source>
        <translation>方便贴进网页表单</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>what happened, sums and evidence, for a spreadsheet</source>
        <translation>经过、金额、证据，用表格软件打开</translation>
    </message>
    <message>
        <source>Case pack</source>
        <translation>案件包</translation>
    </message>
    <message>
        <source>opens by itself, files included, can be taken in again</source>
        <translation>双击就能看，带着文件，还能再导入</translation>
    </message>
    <message>
        <source>For you</source>
        <translation>自己用</translation>
    </message>
    <message>
        <source>Each way</source>
        <translation>每条途径</translation>
    </message>
    <message>
        <source>To hand over</source>
        <translation>交给别人</translation>
    </message>
    <message>
        <source>Whole case</source>
        <translation>整个案件</translation>
    </message>
    <message>
        <source>What happened, day by day</source>
        <translation>经过，一天一天</translation>
    </message>
    <message>
        <source>Every sum, and how it was worked out</source>
        <translation>每笔金额和怎么算的</translation>
    </message>
    <message>
        <source>The list of evidence</source>
        <translation>证据目录</translation>
    </message>
    <message>
        <source>The dossier, as a page and as a PDF</source>
        <translation>完整卷宗，网页和 PDF</translation>
    </message>
    <message>
        <source>Covered copies and pictures, no originals</source>
        <translation>打码副本和图片，没有原件</translation>
    </message>
    <message>
        <source>A list to check the files by</source>
        <translation>核对文件用的清单</translation>
    </message>
    <message>
        <source>Every file of the evidence, as it is</source>
        <translation>全部证据文件，原样</translation>
    </message>
    <message>
        <source>The case data, to take in again</source>
        <translation>案件数据，可以再导入</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>your dates, with reminders</source>
        <translation>每个期限，到时提醒你</translation>
    </message>
    <message>
        <source>Case data</source>
        <translation>案件数据</translation>
    </message>
    <message>
        <source>your answers, for this program</source>
        <translation>你的回答，给本软件读</translation>
    </message>
    <message>
        <source>Every date still to come, on its safe day</source>
        <translation>还没到的每个日期，按最稳妥的那天</translation>
    </message>
    <message>
        <source>Reminders the day before and on the day</source>
        <translation>提前一天和当天提醒</translation>
    </message>
    <message>
        <source>Every answer, as you gave it</source>
        <translation>每一项回答，原样</translation>
    </message>
    <message>
        <source>Names and digests of the evidence, not the files</source>
        <translation>证据的文件名和校验值，不含文件</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>会包含</translation>
    </message>
    <message>
        <source>Nothing is masked: the full version, {whom}.</source>
        <translation>什么都不遮：完整版，{whom}。</translation>
    </message>
    <message>
        <source>It names the seller and the item, nothing else of you.</source>
        <translation>里面写了商家和商品的名字，没有你的其他信息。</translation>
    </message>
    <message>
        <source>Save as {format}</source>
        <translation>保存为 {format}</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Making {name}</source>
        <translation>正在做 {name}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Making {name}: {percent} %</source>
        <translation>正在做 {name}：{percent}%</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>{moment}, prepared (not sent), in {folder}</source>
        <translation>{moment}，已准备（未发送），存在 {folder}</translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
</context>
<context>
    <name>ExportWhom</name>
    <message>
        <source>Yourself</source>
        <translation>自己</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>商家</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Regulator</source>
        <translation>监管</translation>
    </message>
    <message>
        <source>Court</source>
        <translation>法院</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>帮手</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>公开</translation>
    </message>
    <message>
        <source>What it masks</source>
        <translation>会遮住</translation>
    </message>
    <message>
        <source>It names the seller and the item, and your notes with numbers masked.</source>
        <translation>会写商家和商品，备注里的号码会遮住。</translation>
    </message>
    <message>
        <source>{kind}: {pieces}</source>
        <translation>{kind}：{pieces}</translation>
    </message>
    <message>
        <source>Masked version, {whom}: numbers, addresses and names are masked where they were found.</source>
        <translation>打码版，{whom}：找到的号码、地址和姓名都会遮住。</translation>
    </message>
    <message>
        <source>No numbers, addresses or names were found. Look it through before you hand it out.</source>
        <translation>没有找到要遮的号码、地址和姓名。给出去之前请自己看一遍。</translation>
    </message>
</context>
<context>
    <name>ExtensionForm</name>
    <message>
        <source>Note that there is more time</source>
        <translation>记下更长的期限</translation>
    </message>
    <message>
        <source>Which date?</source>
        <translation>哪一个日期</translation>
    </message>
    <message>
        <source>Where does it say so? (optional)</source>
        <translation>在哪里这么说的（可选）</translation>
    </message>
    <message>
        <source>For example: order page</source>
        <translation>例如：订单页</translation>
    </message>
    <message>
        <source>Until when?</source>
        <translation>到什么时候</translation>
    </message>
    <message>
        <source>Pick a day: {question}</source>
        <translation>选日期：{question}</translation>
    </message>
    <message>
        <source>“28 Nov 18:00” or a day; a day alone runs to its end</source>
        <translation>“11月28日 18:00”，或只写日期（算到当天结束）</translation>
    </message>
</context>
<context>
    <name>ExtensionRow</name>
    <message>
        <source>Take away</source>
        <translation>拿掉</translation>
    </message>
    <message>
        <source>Take away: {what}</source>
        <translation>拿掉：{what}</translation>
    </message>
</context>
<context>
    <name>FilingDesk</name>
    <message>
        <source>To the letters</source>
        <translation>去看文书</translation>
    </message>
    <message>
        <source>What you send is noted with the letters.</source>
        <translation>发出去的，记在文书那里。</translation>
    </message>
    <message>
        <source>This program does nothing for you. Do it yourself, then note it here.</source>
        <translation>本软件不会替你去做。自己做了以后，回来记一笔。</translation>
    </message>
    <message>
        <source>Taken out. Ctrl+Z brings it back.</source>
        <translation>已删掉，Ctrl+Z 可以找回。</translation>
    </message>
    <message>
        <source>Noted.</source>
        <translation>已记下</translation>
    </message>
    <message>
        <source>I want to take this way</source>
        <translation>我要走这条</translation>
    </message>
    <message>
        <source>I did it again</source>
        <translation>我又做了一次</translation>
    </message>
    <message>
        <source>I did it, note it</source>
        <translation>我做了，记下来</translation>
    </message>
</context>
<context>
    <name>FilingForm</name>
    <message>
        <source>It is still there</source>
        <translation>还在处理</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>I withdrew it</source>
        <translation>我撤回了</translation>
    </message>
    <message>
        <source>We agreed</source>
        <translation>谈成了</translation>
    </message>
    <message>
        <source>It came to nothing</source>
        <translation>没谈成</translation>
    </message>
    <message>
        <source>There is a decision</source>
        <translation>有了决定</translation>
    </message>
    <message>
        <source>Where? (optional)</source>
        <translation>交到了哪里？（可不填）</translation>
    </message>
    <message>
        <source>Number of the file (optional)</source>
        <translation>受理编号（可不填）</translation>
    </message>
    <message>
        <source>When was it accepted?</source>
        <translation>哪天受理的？</translation>
    </message>
    <message>
        <source>How did it end?</source>
        <translation>这件事怎么结束的</translation>
    </message>
    <message>
        <source>On which day?</source>
        <translation>哪一天？</translation>
    </message>
    <message>
        <source>When did you do it?</source>
        <translation>什么时候做的？</translation>
    </message>
    <message>
        <source>You took this step: note when and where</source>
        <translation>走了这一步，记下时间和地方</translation>
    </message>
    <message>
        <source>They accepted it</source>
        <translation>受理了</translation>
    </message>
    <message>
        <source>It has ended</source>
        <translation>结束了</translation>
    </message>
    <message>
        <source>Change this record</source>
        <translation>改这条记录</translation>
    </message>
    <message>
        <source>“today 14:00”, “yesterday” or a date; the time may be left out</source>
        <translation>今天 14:00、昨天，或者日期。不记得几点可以不写</translation>
    </message>
    <message>
        <source>Leave it empty if it has not happened</source>
        <translation>还没有就空着</translation>
    </message>
    <message>
        <source>Pick a day: {question}</source>
        <translation>选日期：{question}</translation>
    </message>
</context>
<context>
    <name>FormFactsPage</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>回到表格</translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message>
        <source>To copy, field by field</source>
        <translation>逐项复制</translation>
    </message>
    <message>
        <source>This way does not belong to the case as it stands.</source>
        <translation>按现在的情况，没有这条路。</translation>
    </message>
    <message>
        <source>No form here</source>
        <translation>这里没有表</translation>
    </message>
    <message>
        <source>What they will refuse</source>
        <translation>先看会不会被退回</translation>
    </message>
    <message numerus="yes">
        <source>%n blank(s): {labels}</source>
        <translation>
            <numerusform>还有 %n 处留空：{labels}</numerusform>
        </translation>
    </message>
    <message>
        <source>A blank stands as a line in the text, for you to fill in.</source>
        <translation>空白处在文中是一条横线，等你补上。</translation>
    </message>
    <message>
        <source>Copy all fields</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>What only this form asks</source>
        <translation>填这张表要的内容</translation>
    </message>
    <message>
        <source>Handed in? Note it</source>
        <translation>交了？记下来</translation>
    </message>
    <message>
        <source>Copied, not sent.</source>
        <translation>已复制，还没有发出。</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>还有</translation>
    </message>
</context>
<context>
    <name>FormParts</name>
    <message>
        <source>Fill in: {form}</source>
        <translation>填表：{form}</translation>
    </message>
    <message>
        <source>Still to settle</source>
        <translation>还要弄清</translation>
    </message>
    <message>
        <source>They would refuse it</source>
        <translation>会被退回</translation>
    </message>
    <message>
        <source>{check}: {state}</source>
        <translation>{check}：{state}</translation>
    </message>
    <message>
        <source>Settle it</source>
        <translation>去弄清</translation>
    </message>
    <message>
        <source>Settle it: {check}</source>
        <translation>去弄清：{check}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy: {field}</source>
        <translation>复制：{field}</translation>
    </message>
    <message>
        <source>{count} of {limit} characters</source>
        <translation>{count} / {limit} 字</translation>
    </message>
    <message>
        <source>Blank: {labels}</source>
        <translation>空着：{labels}</translation>
    </message>
    <message numerus="yes">
        <source>Cut after a sentence so that it fits; %n character(s) left out. Attach the whole.</source>
        <translation>
            <numerusform>为了放得下，在一句话后截断，有 %n 个字没放进去。完整的另附。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoundView</name>
    <message>
        <source>Nothing found for “{words}”</source>
        <translation>没有找到“{words}”</translation>
    </message>
    <message>
        <source>Try fewer or plainer words, the name of a platform, or an article like 25.</source>
        <translation>换个说法、少打几个字试试，也可以打平台名或“25 条”。</translation>
    </message>
    <message>
        <source>Did you mean</source>
        <translation>你想找的是不是</translation>
    </message>
    <message>
        <source>Or look around</source>
        <translation>也可以翻翻看</translation>
    </message>
</context>
<context>
    <name>GuardCard</name>
    <message>
        <source>I am about to…</source>
        <translation>我正要…</translation>
    </message>
    <message>
        <source>Look first what it would cost you. Nothing is done by a click.</source>
        <translation>先看看会失去什么。点开只是看，不会替你做。</translation>
    </message>
    <message>
        <source>{act} (they ask for it)</source>
        <translation>{act}（对方要求）</translation>
    </message>
</context>
<context>
    <name>GuideContents</name>
    <message>
        <source>Find in the guide</source>
        <translation>在说明里查找</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>目录</translation>
    </message>
</context>
<context>
    <name>GuidePage</name>
    <message>
        <source>Chapter {number} of {count}</source>
        <translation>第 {number} 章，共 {count} 章</translation>
    </message>
    <message>
        <source>How to use it</source>
        <translation>使用说明</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) found</source>
        <translation>
            <numerusform>找到 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>“{words}” in the guide</source>
        <translation>在说明里查找“{words}”</translation>
    </message>
    <message>
        <source>Try one shorter word. Esc goes back to the chapter.</source>
        <translation>换一个短一点的词试试。按 Esc 回到原来的一章。</translation>
    </message>
</context>
<context>
    <name>HomeDesk</name>
    <message>
        <source>RefundWizard</source>
        <translation>退款向导</translation>
    </message>
    <message>
        <source>My cases</source>
        <translation>我的案件</translation>
    </message>
    <message>
        <source>Before you buy</source>
        <translation>买前看看</translation>
    </message>
    <message>
        <source>My results</source>
        <translation>我的结果</translation>
    </message>
    <message>
        <source>Rights and rules</source>
        <translation>权利与规则</translation>
    </message>
    <message>
        <source>Sample case</source>
        <translation>示例案件</translation>
    </message>
    <message>
        <source>How to use it</source>
        <translation>使用说明</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Data stays on this computer</source>
        <translation>数据只保存在这台电脑</translation>
    </message>
    <message>
        <source>Knowledge checked {day}</source>
        <translation>知识更新于 {day}</translation>
    </message>
    <message>
        <source>Moved to trash.</source>
        <translation>已移到回收站。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Search shops and items</source>
        <translation>搜索店铺、商品</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Say what happened, about 5 minutes</source>
        <translation>说说发生了什么，约 5 分钟</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建案件</translation>
    </message>
    <message>
        <source>Five questions at most, to what must be done today</source>
        <translation>最多五个问题，看今天必须做什么</translation>
    </message>
    <message>
        <source>I am in a hurry</source>
        <translation>我很急</translation>
    </message>
    <message>
        <source>Import a case</source>
        <translation>导入案件包</translation>
    </message>
    <message>
        <source>Invented data, nothing can go wrong</source>
        <translation>内容虚构，随便点都没关系</translation>
    </message>
    <message>
        <source>Look around in a sample</source>
        <translation>看看示例案件</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>What this is</source>
        <translation>这是什么</translation>
    </message>
    <message>
        <source>It sorts out a stuck refund: where it is stuck, which date counts, what you can ask for, and what to send.</source>
        <translation>理清一笔卡住的退款：卡在哪、哪天要紧、能要回什么、怎么写。</translation>
    </message>
    <message>
        <source>What it is not</source>
        <translation>这不是什么</translation>
    </message>
    <message>
        <source>Not a lawyer, and no promise of a result. It sends nothing; everything stays on this computer.</source>
        <translation>不是律师，也不预测结果。不替你发送任何东西，数据只在这台电脑。</translation>
    </message>
    <message>
        <source>What to have at hand</source>
        <translation>手边准备什么</translation>
    </message>
    <message>
        <source>The order page, the chat with the shop, the day it was signed for. You can start without them.</source>
        <translation>订单页、和商家的聊天、签收的日期。没有也可以先开始。</translation>
    </message>
    <message>
        <source>How long it takes</source>
        <translation>要多久</translation>
    </message>
    <message>
        <source>About 5 minutes to a result, 1 minute if you are in a hurry. Every answer is saved at once; stop whenever you like.</source>
        <translation>约 5 分钟看到结果，很急时约 1 分钟。回答随时保存，想停就停。</translation>
    </message>
    <message>
        <source>No case has these words</source>
        <translation>没有案件含有这些字</translation>
    </message>
    <message>
        <source>Shop, item and problem are searched.</source>
        <translation>会在店铺、商品和问题里找。</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清空搜索</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>From another computer or a backup</source>
        <translation>从另一台电脑或备份接着做</translation>
    </message>
    <message>
        <source>Which refund is stuck?</source>
        <translation>哪笔退款卡住了？</translation>
    </message>
    <message numerus="yes">
        <source>%n more within 2 days</source>
        <translation>
            <numerusform>2 天内还有 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to do today</source>
        <translation>
            <numerusform>今天有 %n 件事要做</numerusform>
        </translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation>{first}，{second}</translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) passed</source>
        <translation>
            <numerusform>有 %n 个日期已经过了</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing today, %n within 2 days</source>
        <translation>
            <numerusform>今天没有要做的，2 天内有 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has a date yet</source>
        <translation>还没有要赶的日期</translation>
    </message>
    <message>
        <source>Nothing today. Next date: {day}</source>
        <translation>今天没有要做的，下一个日期是 {day}</translation>
    </message>
    <message>
        <source>Case without a name yet</source>
        <translation>还没有名称的案件</translation>
    </message>
    <message>
        <source>Go on with the questions</source>
        <translation>接着填写</translation>
    </message>
    <message>
        <source>Needs a newer version</source>
        <translation>需要更新的版本</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>读不出来</translation>
    </message>
    <message>
        <source>Open it with the newer version</source>
        <translation>请用新版打开</translation>
    </message>
    <message>
        <source>The files are kept; run the doctor</source>
        <translation>文件原样留着，可以运行 doctor 检查</translation>
    </message>
    <message>
        <source>Untouched</source>
        <translation>未改动</translation>
    </message>
    <message>
        <source>Nothing is open any more</source>
        <translation>没有进行中的案件</translation>
    </message>
    <message numerus="yes">
        <source>%n closed</source>
        <translation>
            <numerusform>已结束 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>All back</source>
        <translation>都退回了</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>To do today</source>
        <translation>今天要做</translation>
    </message>
    <message>
        <source>Provisional</source>
        <translation>暂定</translation>
    </message>
    <message>
        <source>No hurry</source>
        <translation>不急</translation>
    </message>
    <message>
        <source>Being filled in</source>
        <translation>填写中</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>已填好</translation>
    </message>
    <message>
        <source>Prepared (not sent)</source>
        <translation>已准备（未发送）</translation>
    </message>
    <message>
        <source>Waiting for their answer</source>
        <translation>等对方答复</translation>
    </message>
    <message>
        <source>Your move</source>
        <translation>需要你行动</translation>
    </message>
    <message>
        <source>A date has passed</source>
        <translation>有日期过了</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Nearest date first</source>
        <translation>按最近期限排列</translation>
    </message>
    <message>
        <source>Last changed first</source>
        <translation>按最近修改排列</translation>
    </message>
    <message>
        <source>Largest sum first</source>
        <translation>按金额排列</translation>
    </message>
    <message>
        <source>The sample</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>怎么结束的</translation>
    </message>
    <message>
        <source>It is over…</source>
        <translation>这件事结束了</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>移到回收站</translation>
    </message>
</context>
<context>
    <name>Hurry</name>
    <message>
        <source>I do not want it any more, and cannot return it</source>
        <translation>不想要了，退不成</translation>
    </message>
    <message>
        <source>It is broken or faulty</source>
        <translation>坏了、有质量问题</translation>
    </message>
    <message>
        <source>It is not what the page said, or perhaps a fake</source>
        <translation>和页面说的不一样，或怀疑是假的</translation>
    </message>
    <message>
        <source>The wrong thing came, or something is missing</source>
        <translation>发错了，或少东西</translation>
    </message>
    <message>
        <source>It has not come</source>
        <translation>东西没收到</translation>
    </message>
    <message>
        <source>I sent it back, and the shop makes trouble</source>
        <translation>已经寄回，商家找理由不退</translation>
    </message>
    <message>
        <source>“Refunded”, but the money is not here</source>
        <translation>显示已退款，钱没到</translation>
    </message>
    <message>
        <source>Somebody calls or writes: a link, a code, a transfer, for a refund</source>
        <translation>有人来电或私信说退款，要点链接、给验证码或转账</translation>
    </message>
</context>
<context>
    <name>HurryPage</name>
    <message>
        <source>At most five questions. Everything else can be told later.</source>
        <translation>最多五个问题，其余以后再说。</translation>
    </message>
    <message>
        <source>What must I do today?</source>
        <translation>今天必须做什么</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Pick what is nearest.</source>
        <translation>选最接近的一项。</translation>
    </message>
    <message>
        <source>All the questions</source>
        <translation>回答全部问题</translation>
    </message>
    <message>
        <source>Pick one first. If nothing fits, take all the questions.</source>
        <translation>先选一项。都不合适，就回答全部问题。</translation>
    </message>
    <message>
        <source>Your answers are saved as a case like any other. The result rests on these few, so it says what may still change.</source>
        <translation>回答会存成一个普通案件。结果只根据这几项，所以会写明哪些还可能变。</translation>
    </message>
    <message>
        <source>What this is</source>
        <translation>这是什么</translation>
    </message>
</context>
<context>
    <name>IntakeNews</name>
    <message numerus="yes">
        <source>%n file(s) added.</source>
        <translation>
            <numerusform>已添加 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>{added} of {total} files added.</source>
        <translation>已添加 {added} 个，共 {total} 个。</translation>
    </message>
    <message>
        <source>Not added: {names} ({reason}).</source>
        <translation>没有添加：{names}（{reason}）。</translation>
    </message>
    <message>
        <source>Already there: {name}, the same as {exhibit}.</source>
        <translation>已经有了：{name}，和 {exhibit} 相同。</translation>
    </message>
    <message numerus="yes">
        <source>%n more were already there.</source>
        <translation>
            <numerusform>另有 %n 个已经有了。</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken for what the content is, {kind}: {names}.</source>
        <translation>按内容当作 {kind} 收下，和文件名写的不同：{names}。</translation>
    </message>
    <message>
        <source>Kept, but cannot be shown here ({kind}): {names}.</source>
        <translation>已收下，无法预览（{kind}）：{names}。</translation>
    </message>
    <message>
        <source>Kept; no preview, the {kind} part is missing: {names}.</source>
        <translation>已收下，无法预览，没有装 {kind} 解码部件：{names}。</translation>
    </message>
    <message>
        <source>Added, but the file is incomplete: {names}.</source>
        <translation>已添加，但文件不完整：{names}。</translation>
    </message>
    <message>
        <source>Kept, but the {kind} is damaged and no preview: {names}.</source>
        <translation>已收下，无法预览，{kind} 已损坏：{names}。</translation>
    </message>
    <message>
        <source>Kept; it opens only with its password: {names}.</source>
        <translation>已收下，要密码才能打开：{names}。</translation>
    </message>
    <message>
        <source>Kept without a preview, too heavy to open safely: {names}.</source>
        <translation>已收下，无法预览，打开它太占资源：{names}。</translation>
    </message>
    <message>
        <source>unknown kind</source>
        <translation>未知类型</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} 等，另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was added: {reason}</source>
        <translation>没有添加：{reason}</translation>
    </message>
    <message>
        <source>Adding files</source>
        <translation>正在添加</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Adding files: {done} of {total}, {bytes} of {all}</source>
        <translation>正在添加：{done}／{total} 个，{bytes}／{all}</translation>
    </message>
    <message numerus="yes">
        <source>Add the %n left over</source>
        <translation>
            <numerusform>继续添加剩下的 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>All names</source>
        <translation>看全部文件名</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>IntakeQuestion</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Only the smaller ones</source>
        <translation>只加较小的</translation>
    </message>
    <message>
        <source>Do not add</source>
        <translation>不添加</translation>
    </message>
    <message>
        <source>Add these files?</source>
        <translation>要添加这些文件吗？</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), {size} in all.</source>
        <translation>
            <numerusform>共 %n 个文件，{size}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Large: {name}, {size}</source>
        <translation>较大：{name}，{size}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more large file(s)</source>
        <translation>
            <numerusform>还有 %n 个大文件</numerusform>
        </translation>
    </message>
    <message>
        <source>They are copied to this computer&apos;s data folder; {free} are free.</source>
        <translation>会复制到本机的数据文件夹；那里还有 {free} 可用。</translation>
    </message>
</context>
<context>
    <name>IntegrityDesk</name>
    <message>
        <source>Copied. Send it, and the day it arrives is on record</source>
        <translation>已复制。发给对方，收到的日子就有据可查</translation>
    </message>
</context>
<context>
    <name>IntegrityLine</name>
    <message>
        <source>Checking…</source>
        <translation>正在核对…</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>再核对一遍</translation>
    </message>
    <message>
        <source>Copy the digest</source>
        <translation>复制摘要</translation>
    </message>
</context>
<context>
    <name>KnowledgePage</name>
    <message>
        <source>Use this one</source>
        <translation>改用这一版</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>文件的 SHA-256</translation>
    </message>
    <message>
        <source>Copy it</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Show each</source>
        <translation>逐条看</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>{what}: {title} ({id})</source>
        <translation>{what}：{title}（{id}）</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>知识包</translation>
    </message>
    <message>
        <source>Use this file?</source>
        <translation>要用这个文件吗？</translation>
    </message>
    <message>
        <source>Knowledge {version}</source>
        <translation>知识包 {version}</translation>
    </message>
    <message>
        <source>Compared with its sources on {day} ({age}). Rules, dates, platforms and letters come from it.</source>
        <translation>{day} 和出处核对过（{age}）。规则、期限、平台做法和文书都出自这里。</translation>
    </message>
    <message>
        <source>Install from a file…</source>
        <translation>从文件安装…</translation>
    </message>
    <message>
        <source>Go back to {version}</source>
        <translation>退回 {version}</translation>
    </message>
    <message>
        <source>Go back to the one that came with the program</source>
        <translation>退回随程序带来的那一版</translation>
    </message>
    <message>
        <source>Versions on this computer</source>
        <translation>这台电脑上的版本</translation>
    </message>
    <message>
        <source>How new knowledge gets here</source>
        <translation>新的知识包怎么来</translation>
    </message>
    <message>
        <source>As one file ending in .rwpack, from the program&apos;s release page. How it gets to this computer does not matter: a download, a USB stick, a friend.</source>
        <translation>是一个 .rwpack 文件，在程序的发布页上。怎么拿到这台电脑上都行：下载、U 盘、朋友发来。</translation>
    </message>
    <message>
        <source>This program fetches nothing and asks nobody.</source>
        <translation>程序自己不联网，不取任何东西。</translation>
    </message>
    <message>
        <source>Your answers stay as they are. Dates that move say what they were, and why.</source>
        <translation>你的回答不会变。日期有变的，会写明原来是哪天、为什么变。</translation>
    </message>
    <message>
        <source>The last three you installed are kept, and you can always go back.</source>
        <translation>最近安装的三个都留着，随时能退回。</translation>
    </message>
    <message>
        <source>What it changes</source>
        <translation>改了什么</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>安装</translation>
    </message>
    <message>
        <source>Do not install</source>
        <translation>先不装</translation>
    </message>
</context>
<context>
    <name>KnowledgePlace</name>
    <message>
        <source>Knowledge (*.rwpack)</source>
        <translation>知识包 (*.rwpack)</translation>
    </message>
    <message>
        <source>Install from a file…</source>
        <translation>从文件安装…</translation>
    </message>
    <message>
        <source>The file is being checked… {percent} %</source>
        <translation>正在检查这个文件……{percent}%</translation>
    </message>
    <message>
        <source>The knowledge was not changed</source>
        <translation>知识包没有换</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Copied with other answers: {changes}</source>
        <translation>复制的那份用的是别的回答：{changes}</translation>
    </message>
    <message>
        <source>Whole text</source>
        <translation>看全文</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>I sent it, note the date</source>
        <translation>我发出去了，记下日期</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Not sending it, remove</source>
        <translation>不发了，移除</translation>
    </message>
    <message>
        <source>Change record</source>
        <translation>改记录</translation>
    </message>
    <message>
        <source>Work on this reply</source>
        <translation>处理这条回复</translation>
    </message>
    <message>
        <source>{state}: {name}</source>
        <translation>{state}：{name}</translation>
    </message>
    <message>
        <source>Say this, and write down the three answers</source>
        <translation>照着说，三样答复都记下来</translation>
    </message>
    <message>
        <source>In English, for you to read:</source>
        <translation>英文对照：</translation>
    </message>
</context>
<context>
    <name>LedgerDesk</name>
    <message>
        <source>Copied. It is not sent yet.</source>
        <translation>已复制，还没有发出。</translation>
    </message>
    <message>
        <source>Removed. Ctrl+Z brings it back.</source>
        <translation>已移除。按 Ctrl+Z 可以找回。</translation>
    </message>
</context>
<context>
    <name>LedgerPage</name>
    <message>
        <source>Written, not sent yet</source>
        <translation>写好了，还没发出</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>已有的记录</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) written and not sent yet</source>
        <translation>
            <numerusform>%n 封写好了还没发出</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing went out or came in yet</source>
        <translation>还没有往来记录</translation>
    </message>
    <message>
        <source>They wrote on {day}; it is your turn</source>
        <translation>{day} 对方来了消息，轮到你</translation>
    </message>
    <message>
        <source>Last: a call on {day}</source>
        <translation>最近一次：{day} 通话</translation>
    </message>
    <message>
        <source>Sent on {day}, no answer since</source>
        <translation>{day} 已发送，还没有回复</translation>
    </message>
    <message>
        <source>Send it yourself, then note the date here.</source>
        <translation>自己发出去，再回这里记下日期。</translation>
    </message>
    <message>
        <source>Note what you send and what they answer; dates count from it.</source>
        <translation>发了什么、对方怎么说，都记在这里，期限从它算起。</translation>
    </message>
    <message>
        <source>They answered</source>
        <translation>对方回复了</translation>
    </message>
    <message>
        <source>Make a call</source>
        <translation>打电话</translation>
    </message>
    <message>
        <source>I sent something else</source>
        <translation>我发了别的</translation>
    </message>
    <message>
        <source>To the text</source>
        <translation>去看文书</translation>
    </message>
    <message>
        <source>Put the call in writing</source>
        <translation>把通话写成文字</translation>
    </message>
    <message>
        <source>A short message with numbers and date leaves a trace.</source>
        <translation>发一条短消息，写上工号、工单号和时间，留下凭据。</translation>
    </message>
    <message>
        <source>Copy a text, send it yourself, and note the day. Calls belong here too.</source>
        <translation>复制一份文书，自己发出去，记下日期。打过的电话也记在这里。</translation>
    </message>
    <message>
        <source>No record yet</source>
        <translation>还没有记录</translation>
    </message>
    <message>
        <source>To the letters</source>
        <translation>去看文书</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>再看 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Prepared (not sent): copied here, nothing more</source>
        <translation>已准备（未发送）：只在这里复制过</translation>
    </message>
    <message>
        <source>Sent: you noted when and by which way</source>
        <translation>已发送：你记下了时间和渠道</translation>
    </message>
    <message>
        <source>Answered: a reply came after it</source>
        <translation>有回复：之后对方来过消息</translation>
    </message>
    <message>
        <source>A date promised in a call is watched with the other dates.</source>
        <translation>电话里答应的日期会和其他期限一起提醒。</translation>
    </message>
    <message>
        <source>What the words mean</source>
        <translation>这几个词的意思</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>答应的时间</translation>
    </message>
</context>
<context>
    <name>LetterNotes</name>
    <message numerus="yes">
        <source>%n blank(s): {labels}</source>
        <translation>
            <numerusform>还有 %n 处留空：{labels}</numerusform>
        </translation>
    </message>
    <message>
        <source>A blank stands as a line in the text, for you to fill in.</source>
        <translation>空白处在文中是一条横线，等你补上。</translation>
    </message>
    <message>
        <source>Filled in when it leaves the program: {names}</source>
        <translation>复制或导出时填入：{names}</translation>
    </message>
    <message>
        <source>The case itself does not hold them.</source>
        <translation>案件里不存这些。</translation>
    </message>
    <message>
        <source>Not entered yet: {names}</source>
        <translation>还没填：{names}</translation>
    </message>
    <message>
        <source>Kept once, on this computer only, apart from the cases. Copied as blanks.</source>
        <translation>只在这台电脑上存一份，和案件分开。现在复制出来是空白。</translation>
    </message>
    <message>
        <source>There is a form for it</source>
        <translation>这里有现成的表单</translation>
    </message>
    <message>
        <source>Each field with a copy button, cut to its limit.</source>
        <translation>每一栏都能单独复制，已按字数截好。</translation>
    </message>
    <message>
        <source>Too long: {count} characters, and {limit} fit in</source>
        <translation>太长了：写了 {count} 字，这里最多 {limit} 字</translation>
    </message>
    <message>
        <source>Cut what has nothing to do with your request. Copying stays possible.</source>
        <translation>删掉和要求无关的句子。照样可以复制。</translation>
    </message>
    <message numerus="yes">
        <source>%n more, once these are mended</source>
        <translation>
            <numerusform>还有 %n 处，改完上面的再看</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>What RefundWizard is made of</source>
        <translation>退款向导由什么组成</translation>
    </message>
    <message>
        <source>Version {version}. Each part keeps its own licence; the texts are as published.</source>
        <translation>版本 {version}。每个部分各有自己的许可证，原文照录。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>组成部分</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>许可证原文</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>MaskPage</name>
    <message>
        <source>Parts of pictures and PDFs can be covered, not of other files.</source>
        <translation>只有图片和 PDF 能遮住一部分，别的文件不行。</translation>
    </message>
    <message>
        <source>There is nothing to draw on</source>
        <translation>没有可以画框的画面</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>另存为文件</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>There is a masked copy</source>
        <translation>已有打码副本</translation>
    </message>
    <message>
        <source>It covers {parts}. The original was not touched.</source>
        <translation>遮住了 {parts}。原件没有动。</translation>
    </message>
    <message>
        <source>Picture with boxes. N makes one, arrows move it, Shift resizes it.</source>
        <translation>可以画框的图片。按 N 加框，方向键移动，按住 Shift 改大小。</translation>
    </message>
    <message>
        <source>See the masked copy</source>
        <translation>看打码后的样子</translation>
    </message>
    <message>
        <source>Keep the masked copy</source>
        <translation>存下打码副本</translation>
    </message>
    <message>
        <source>Go on drawing</source>
        <translation>继续改</translation>
    </message>
    <message>
        <source>Save a copy without boxes</source>
        <translation>不打码，另存一份干净副本</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Every copy is built anew from pixels: no place, device, notes or small picture in it.</source>
        <translation>副本都用像素重新生成，不带拍摄位置、设备、备注和小图。</translation>
    </message>
    <message>
        <source>{doing} {seconds} s</source>
        <translation>{doing} {seconds} 秒</translation>
    </message>
    <message>
        <source>This is the copy as it would be kept: the pixels are gone.</source>
        <translation>这就是副本的样子：框里的像素已经没有了。</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) not decided: not covered yet.</source>
        <translation>
            <numerusform>还有 %n 处建议没定，暂时不会遮住。</numerusform>
        </translation>
    </message>
    <message>
        <source>Draw with the mouse. Or N: new box, Tab, arrows, Shift, Delete.</source>
        <translation>用鼠标拖出方框。键盘：N 加框，Tab 换框，方向键移动，Shift 改大小，Delete 删除。</translation>
    </message>
    <message>
        <source>Ex. {number}</source>
        <translation>证据 {number}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Fetching the page…</source>
        <translation>正在读取这一页…</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>正在认文字…</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) found. Look through the rest yourself.</source>
        <translation>
            <numerusform>找到 %n 处，其余的请自己再看一遍。</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a box</source>
        <translation>加一个框</translation>
    </message>
    <message>
        <source>Find private data</source>
        <translation>找隐私内容</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>Suggested: {kind} {shown}</source>
        <translation>建议遮住：{kind} {shown}</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>遮住</translation>
    </message>
    <message>
        <source>Leave {number} as it is</source>
        <translation>第 {number} 处不用遮</translation>
    </message>
    <message>
        <source>What box {number} covers: {kind}</source>
        <translation>第 {number} 个框遮的是：{kind}</translation>
    </message>
    <message>
        <source>Remove box {number}</source>
        <translation>删掉第 {number} 个框</translation>
    </message>
    <message>
        <source>Box {number}: {kind}, left {left}, top {top}, {width} by {height}</source>
        <translation>第 {number} 个框：{kind}，左 {left}，上 {top}，宽 {width}，高 {height}</translation>
    </message>
    <message>
        <source>Suggestion {number}: {kind}, left {left}, top {top}, {width} by {height}</source>
        <translation>第 {number} 处建议：{kind}，左 {left}，上 {top}，宽 {width}，高 {height}</translation>
    </message>
    <message>
        <source>Phone, ID and bank card numbers</source>
        <translation>电话、身份证号和银行卡号</translation>
    </message>
    <message>
        <source>Names and addresses, yours and other people&apos;s</source>
        <translation>你和别人的姓名、地址</translation>
    </message>
    <message>
        <source>Other chats, notifications, balances at the edge</source>
        <translation>旁边露出来的聊天、通知和余额</translation>
    </message>
    <message>
        <source>Leave order number, amounts, dates and what the seller wrote: that is what it proves.</source>
        <translation>订单号、金额、日期和商家的原话要留着，证明靠的就是这些。</translation>
    </message>
    <message>
        <source>For a court or the regulator give the original. It stays in your case.</source>
        <translation>给法院和监管部门用原件。原件一直留在案件里。</translation>
    </message>
    <message>
        <source>What to cover</source>
        <translation>该遮什么</translation>
    </message>
    <message>
        <source>What to leave</source>
        <translation>别遮什么</translation>
    </message>
    <message>
        <source>The original</source>
        <translation>原件</translation>
    </message>
    <message>
        <source>No text could be recognised here. Draw the boxes yourself.</source>
        <translation>这里认不出文字，请自己画框。</translation>
    </message>
    <message>
        <source>Text recognition is not installed. Your texts and what you copied last hold {shown}: where the picture shows them too, draw a box.</source>
        <translation>没有安装文字识别。你填写的内容和刚复制的文字里有 {shown}：图上也有的话，请自己画框遮住。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Text recognition is not installed, so nothing is suggested. Draw the boxes.</source>
        <translation>没有装文字识别，给不出建议，请自己画框。</translation>
    </message>
    <message>
        <source>The part that opens this kind of picture is missing here.</source>
        <translation>这里缺少打开这种图片的组件，做不了副本。</translation>
    </message>
    <message>
        <source>This PDF asks for a password, so no copy can be made.</source>
        <translation>这个 PDF 要密码才能打开，做不了副本。</translation>
    </message>
    <message>
        <source>This PDF has over 100 pages, too many for a copy.</source>
        <translation>这个 PDF 超过 100 页，太多了，做不了副本。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止。什么都没改。</translation>
    </message>
    <message>
        <source>This took too long and was stopped. Nothing was changed.</source>
        <translation>用时太长，已经停下。原件没有动。</translation>
    </message>
    <message>
        <source>No copy can be made of this file. Nothing was changed.</source>
        <translation>这个文件做不了副本。原件没有动。</translation>
    </message>
    <message>
        <source>Boxes are burned into a copy: what is under them is gone there. Your original stays.</source>
        <translation>方框会烧进副本，框里的内容在副本里就没有了。原件一直不动。</translation>
    </message>
    <message>
        <source>Cover what others need not see</source>
        <translation>遮住别人不用看的</translation>
    </message>
    <message>
        <source>There is no box yet. Draw one, or save a copy without boxes.</source>
        <translation>还没有画框。先画一个，或者另存一份干净副本。</translation>
    </message>
    <message>
        <source>Making the copy…</source>
        <translation>正在生成副本…</translation>
    </message>
    <message>
        <source>Saving the copy…</source>
        <translation>正在存副本…</translation>
    </message>
    <message>
        <source>The masked copy is in your case. Ctrl+Z takes it back.</source>
        <translation>打码副本已经在案件里。按 Ctrl+Z 可以撤销。</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>打码</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>Saved as {name}. It holds nothing but pixels.</source>
        <translation>已存为 {name}，里面只有像素。</translation>
    </message>
</context>
<context>
    <name>MoneyPage</name>
    <message>
        <source>each figure says where it is from</source>
        <translation>每个数都写明怎么来的</translation>
    </message>
    <message>
        <source>No sum can be worked out from this</source>
        <translation>现在算不出金额</translation>
    </message>
    <message>
        <source>A sum is still missing</source>
        <translation>还缺一个金额</translation>
    </message>
    <message>
        <source>¥{amount} is owed for certain</source>
        <translation>确定该退 ¥{amount}</translation>
    </message>
    <message>
        <source>Nothing is certain yet</source>
        <translation>现在还没有确定该退的钱</translation>
    </message>
    <message>
        <source>What can come back, in three tiers</source>
        <translation>能要回多少，分三档看</translation>
    </message>
    <message>
        <source>What can come back, in two tiers</source>
        <translation>能要回多少，分两档看</translation>
    </message>
    <message>
        <source>Everything that is certain has come back</source>
        <translation>确定该退的都退回来了</translation>
    </message>
    <message>
        <source>¥{amount} is still missing</source>
        <translation>还差 ¥{amount}</translation>
    </message>
    <message>
        <source>Came back already</source>
        <translation>已经退回</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>还差</translation>
    </message>
    <message>
        <source>A sum is missing: {question}</source>
        <translation>还缺金额：{question}</translation>
    </message>
    <message>
        <source>Without it this line cannot be worked out.</source>
        <translation>缺了它，这一行算不出来。</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>还价</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>谢绝</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Line by line</source>
        <translation>逐项说明</translation>
    </message>
    <message>
        <source>That does not mean nothing can be done: see rights and routes.</source>
        <translation>这不等于没有办法，看看权利和途径。</translation>
    </message>
    <message>
        <source>No sum as of right</source>
        <translation>没有法定该退的金额</translation>
    </message>
    <message>
        <source>Letters and routes</source>
        <translation>文书与途径</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>For the first tier the order is enough. The second needs a receipt. The third comes only once it is established; it is not yours yet.</source>
        <translation>第一档靠订单就够。第二档要有票据。第三档要先有认定，不能当作已经到手。</translation>
    </message>
    <message>
        <source>Why there are tiers</source>
        <translation>为什么分档</translation>
    </message>
    <message>
        <source>The rule in short</source>
        <translation>规则（简）</translation>
    </message>
    <message>
        <source>Better not</source>
        <translation>先别做</translation>
    </message>
</context>
<context>
    <name>MoneyParts</name>
    <message>
        <source>and {items}</source>
        <translation>再加{items}</translation>
    </message>
    <message>
        <source>plus {amount}</source>
        <translation>另加 {amount}</translation>
    </message>
    <message>
        <source>has to be shown separately, see below</source>
        <translation>需要另外证明，见下</translation>
    </message>
    <message>
        <source>sum missing</source>
        <translation>还缺金额</translation>
    </message>
    <message>
        <source> and </source>
        <translation>和</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>还缺</translation>
    </message>
    <message>
        <source>One of the two</source>
        <translation>二选一</translation>
    </message>
    <message>
        <source>Only one of these can be claimed</source>
        <translation>只能选一项</translation>
    </message>
    <message>
        <source>One of the two, never added</source>
        <translation>二选一，不相加</translation>
    </message>
    <message>
        <source>counts in the sum above</source>
        <translation>算进上面的合计</translation>
    </message>
    <message>
        <source>another way of counting</source>
        <translation>另一种算法</translation>
    </message>
    <message>
        <source>How it was counted</source>
        <translation>怎么算的</translation>
    </message>
    <message>
        <source>What the other side may say ({count})</source>
        <translation>对方可能怎么说（{count}）</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <source>all of it, once established</source>
        <translation>认定后全部合计</translation>
    </message>
    <message>
        <source>{share}% of “{tier}” ({whole})</source>
        <translation>占“{tier}”的 {share}%（{whole} 元）</translation>
    </message>
    <message>
        <source>Wanted for it: {condition}. {cost}</source>
        <translation>条件：{condition}。{cost}</translation>
    </message>
    <message>
        <source>Only if established: {item}</source>
        <translation>只有认定了才有：{item}</translation>
    </message>
    <message>
        <source>Once established, {amount} in all.</source>
        <translation>认定后合计 {amount}。</translation>
    </message>
</context>
<context>
    <name>NewsDesk</name>
    <message>
        <source>What came of adding files</source>
        <translation>添加结果</translation>
    </message>
</context>
<context>
    <name>NoStore</name>
    <message>
        <source>RefundWizard</source>
        <translation>退款向导</translation>
    </message>
    <message>
        <source>The cases cannot be opened right now</source>
        <translation>现在打不开案件</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Use another folder…</source>
        <translation>换一个文件夹…</translation>
    </message>
</context>
<context>
    <name>NoteForm</name>
    <message>
        <source>Note it</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>The data folder {where} cannot be written to. You can look at everything; to change something, make the folder writable, or pick another one in the settings, and start again.</source>
        <translation>数据文件夹 {where} 不能写入。现在可以看，不能改；让这个文件夹可以写，或者在设置里换一个，然后重新打开。</translation>
    </message>
    <message>
        <source>The computer “{host}” opened these cases on {when} and has not closed them. Close RefundWizard there before you change something here; otherwise there will be two versions.</source>
        <translation>电脑“{host}”在 {when} 打开了这些案件，还没有关。先在那边关掉退款向导，再在这里改，不然会出现两个版本。</translation>
    </message>
    <message>
        <source>The data folder’s marker was damaged. Your cases are untouched; the doctor command says more.</source>
        <translation>数据文件夹的标记文件损坏了，案件没有受影响。运行 doctor 命令可以细查。</translation>
    </message>
    <message>
        <source>The drive of {where} does not say whether somebody else has the cases open. Open them on one computer at a time.</source>
        <translation>{where} 所在的盘分不清有没有别人正开着这些案件。同一时间只在一台电脑上打开。</translation>
    </message>
    <message>
        <source>Another RefundWizard has these cases open. You can look at everything here; close the other one to change something.</source>
        <translation>另一个退款向导正开着这些案件。这里可以看，不能改；关掉那一个才能改。</translation>
    </message>
    <message>
        <source>Another RefundWizard (process {pid}) has had these cases open since {when}. You can look at everything here; close the other one to change something.</source>
        <translation>另一个退款向导（进程 {pid}）从 {when} 起正开着这些案件。这里可以看，不能改；关掉那一个才能改。</translation>
    </message>
    <message>
        <source>The computer “{host}” has had these cases open since {when}. You can look at everything here; close RefundWizard there to change something.</source>
        <translation>电脑“{host}”从 {when} 起正开着这些案件。这里可以看，不能改；在那边关掉退款向导才能改。</translation>
    </message>
    <message>
        <source>A sync program left {count} other copies of this case, as if it had been changed on two computers at once. This is the newest version here; the copies are untouched in {where}.</source>
        <translation>网盘同步给这个案件留下了 {count} 个副本，像是两台电脑同时改过。现在显示的是这里最新的一版；副本原样在 {where}。</translation>
    </message>
    <message>
        <source>The app closed early last time. This case is shown as it was last saved; nothing saved is missing.</source>
        <translation>上次没有正常关闭。现在显示的是最后一次保存的内容，已保存的都在。</translation>
    </message>
    <message>
        <source>A file of this case was damaged. The newest good version from its history is shown, and the damaged file is kept.</source>
        <translation>这个案件有一个文件损坏了。现在显示的是历史记录里最新的完好版本，坏文件也留着。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>OutsideDesk</name>
    <message>
        <source>RefundWizard</source>
        <translation>退款向导</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Counted from the cases on this computer. Nothing of it is sent anywhere.</source>
        <translation>只数这台电脑里的案件，不会发到任何地方。</translation>
    </message>
    <message>
        <source>My results</source>
        <translation>我的结果</translation>
    </message>
    <message>
        <source>What came of your cases</source>
        <translation>你的案件怎么结束的</translation>
    </message>
    <message>
        <source>{sum} came back in all</source>
        <translation>一共退回 {sum}</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) still open</source>
        <translation>
            <numerusform>还有 %n 件在进行</numerusform>
        </translation>
    </message>
    <message>
        <source>Once a case is over, note how it ended: below the steps of the case.</source>
        <translation>事情结束后记下结果：案件步骤的最下面。</translation>
    </message>
    <message>
        <source>No case has ended yet</source>
        <translation>还没有结束的案件</translation>
    </message>
    <message>
        <source>less than a day</source>
        <translation>不到一天</translation>
    </message>
    <message>
        <source>Cases closed</source>
        <translation>已结束</translation>
    </message>
    <message numerus="yes">
        <source>%n still open</source>
        <translation>
            <numerusform>还有 %n 件在进行</numerusform>
        </translation>
    </message>
    <message>
        <source>on average, from start to end</source>
        <translation>平均，从新建到结束</translation>
    </message>
    <message>
        <source>Time it took</source>
        <translation>用了多久</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>How they ended</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Which step brought it back</source>
        <translation>哪一步把钱要回来了</translation>
    </message>
    <message>
        <source>Which argument worked</source>
        <translation>哪个理由管用</translation>
    </message>
    <message numerus="yes">
        <source>%n closed case(s) without a sum</source>
        <translation>
            <numerusform>%n 件没有写金额</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteBox</name>
    <message>
        <source>Text of the order or refund page</source>
        <translation>订单页或退款页的文字</translation>
    </message>
    <message>
        <source>Copy it in the app, or let your phone pick it out of a screenshot</source>
        <translation>在 App 里复制，或用手机从截图里提取</translation>
    </message>
    <message>
        <source>Paste the text of the order page</source>
        <translation>粘贴订单页文字</translation>
    </message>
    <message>
        <source>Nothing to offer was found in this text.</source>
        <translation>这段文字里没有找到能填的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) found. Nothing counts until you use it.</source>
        <translation>
            <numerusform>找到 %n 项。点“用这个”才算数。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PausePage</name>
    <message>
        <source>One moment</source>
        <translation>先停一下</translation>
    </message>
    <message>
        <source>The case has changed since. Nothing has to be decided here.</source>
        <translation>情况已经变了，这里不用再决定什么。</translation>
    </message>
    <message>
        <source>Nothing to stop for</source>
        <translation>不用停了</translation>
    </message>
    <message>
        <source>They wrote: “{words}”. What you do is yours to decide.</source>
        <translation>对方写：“{words}”。怎么做由你决定。</translation>
    </message>
    <message>
        <source>{body} has dealt with it (since {day}).</source>
        <translation>{body}已经处理过（{day}起）。</translation>
    </message>
    <message>
        <source>{body} accepted it on {day}.</source>
        <translation>{body}已在{day}受理。</translation>
    </message>
    <message>
        <source>{body} has had it since {day}.</source>
        <translation>{day}已提交给{body}。</translation>
    </message>
    <message>
        <source>A safer reply</source>
        <translation>更稳妥的回复</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the safer reply</source>
        <translation>复制更稳妥的回复</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>你想怎么做？</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Copied. It is not sent yet.</source>
        <translation>已复制，还没有发出。</translation>
    </message>
    <message>
        <source>Your choice is noted.</source>
        <translation>已记下你的选择</translation>
    </message>
    <message>
        <source>Choose one of these, or go back.</source>
        <translation>选一项，或者返回。</translation>
    </message>
</context>
<context>
    <name>PersonalDesk</name>
    <message>
        <source>What was kept cannot be read. Enter it anew; a copy is kept.</source>
        <translation>保存过的内容读不出来了。请重新填写，原来的文件会留一份。</translation>
    </message>
    <message>
        <source>Kept once on this computer, apart from your cases</source>
        <translation>只在这台电脑上存一份，和案件分开放</translation>
    </message>
    <message>
        <source>Covered on the screen; filled in when you copy or save</source>
        <translation>屏幕上遮住显示，复制或保存时才填进去</translation>
    </message>
    <message>
        <source>Gone with one button, whenever you like</source>
        <translation>想清除时，一个按钮就全部删掉</translation>
    </message>
    <message>
        <source>not entered</source>
        <translation>没填</translation>
    </message>
    <message>
        <source>Cover again</source>
        <translation>重新遮住</translation>
    </message>
    <message>
        <source>Uncover</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Wipe all of it</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>Kept on this computer.</source>
        <translation>已保存在这台电脑上。</translation>
    </message>
    <message>
        <source>Name, telephone, address and the rest are removed for good.</source>
        <translation>姓名、电话、地址等会从这台电脑上永久删除。</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Wipe your particulars?</source>
        <translation>清除你的个人信息？</translation>
    </message>
    <message>
        <source>Wiped.</source>
        <translation>已清除。</translation>
    </message>
</context>
<context>
    <name>PersonalForm</name>
    <message>
        <source>As on your identity card; 12315 and courts ask for it</source>
        <translation>和身份证上一致，12315 和法院会要</translation>
    </message>
    <message>
        <source>Where the office can reach you</source>
        <translation>处理部门联系你用</translation>
    </message>
    <message>
        <source>Where letters of an office or a court reach you</source>
        <translation>收处理部门或法院来信用</translation>
    </message>
    <message>
        <source>Only for a court</source>
        <translation>只有起诉才用到</translation>
    </message>
    <message>
        <source>Only for a court; may stay empty</source>
        <translation>只有起诉才用到，可以不填</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>关于你</translation>
    </message>
    <message>
        <source>Keep on this computer</source>
        <translation>保存在这台电脑上</translation>
    </message>
</context>
<context>
    <name>PersonalPage</name>
    <message>
        <source>12315 and courts want to know who is asking; nobody else has to.</source>
        <translation>12315 和法院需要知道是谁在投诉，别的地方不用写。</translation>
    </message>
    <message>
        <source>Your name and how to reach you</source>
        <translation>你的姓名和联系方式</translation>
    </message>
    <message>
        <source>A case file, a log or a backup of cases never holds them. They stand in a text only once you copy, print or save it.</source>
        <translation>案件文件、日志和案件备份里都没有这些信息。只有复制、打印或保存时，才会写进文字里。</translation>
    </message>
    <message>
        <source>Where they stand</source>
        <translation>这些信息会出现在哪里</translation>
    </message>
</context>
<context>
    <name>PictureRoom</name>
    <message>
        <source>Picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Making the picture</source>
        <translation>正在生成画面</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>This kind of picture cannot be shown here; the file is kept</source>
        <translation>这种图片这里显示不了。原件已保存</translation>
    </message>
    <message>
        <source>It is locked by a password; the file is kept</source>
        <translation>文件有密码，看不到画面。原件已保存</translation>
    </message>
    <message>
        <source>It is too large to be shown here; the file is kept</source>
        <translation>太大了，这里显示不了。原件已保存</translation>
    </message>
    <message>
        <source>The file is missing from the case&apos;s folder</source>
        <translation>案件文件夹里找不到这个文件</translation>
    </message>
    <message>
        <source>No picture can be made of it; the file is kept</source>
        <translation>生成不了画面。原件已保存</translation>
    </message>
</context>
<context>
    <name>PreventionPage</name>
    <message>
        <source>For example the title, the notes on delivery and returns</source>
        <translation>比如标题、发货和退换的说明</translation>
    </message>
    <message>
        <source>What the offer says</source>
        <translation>商品怎么写的</translation>
    </message>
    <message>
        <source>Save the card (PDF)</source>
        <translation>保存卡片（PDF）</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Paste what the offer says. No case is made and nothing is kept.</source>
        <translation>把商品的标题、说明或聊天粘贴进来。不新建案件，也不保存。</translation>
    </message>
    <message>
        <source>Before you buy</source>
        <translation>买前看看</translation>
    </message>
    <message>
        <source>Look twice before you buy</source>
        <translation>下单之前，多看两眼</translation>
    </message>
    <message>
        <source>Look twice at</source>
        <translation>要留心的地方</translation>
    </message>
</context>
<context>
    <name>PrintLink</name>
    <message>
        <source>Print this</source>
        <translation>打印这一页</translation>
    </message>
</context>
<context>
    <name>Prompter</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>QrCard</name>
    <message>
        <source>Scan it with your phone</source>
        <translation>用手机扫一扫</translation>
    </message>
    <message>
        <source>Previous code</source>
        <translation>上一张</translation>
    </message>
    <message>
        <source>Next code</source>
        <translation>下一张</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>This text is too long for a code. Copy it, or export it.</source>
        <translation>内容太长，放不进二维码。请复制或导出。</translation>
    </message>
    <message>
        <source>The code holds the text itself. Nothing goes over the internet.</source>
        <translation>二维码里就是这段文字，不经过网络。</translation>
    </message>
    <message>
        <source>Code {at} of {all}: the text is too long for one.</source>
        <translation>第 {at} 张，共 {all} 张：一张放不下。</translation>
    </message>
    <message>
        <source>QR code {at} of {all} with the text of the letter</source>
        <translation>第 {at} 张二维码，共 {all} 张，内容是这份文书</translation>
    </message>
</context>
<context>
    <name>QuietCheck</name>
    <message>
        <source>The monthly look at the files of this case: {line}</source>
        <translation>每月一次核对本案文件：{line}</translation>
    </message>
    <message>
        <source>Look at the evidence</source>
        <translation>去看证据</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>Monthly check: %n file(s) changed or went missing. Look before you show them.</source>
        <translation>
            <numerusform>每月核对：有 %n 个文件和添加时不一样，或者不见了。给别人看之前，先看一眼。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RailWords</name>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>缺 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, {state}, step {index} of {total}</source>
        <translation>{name}，{state}，第 {index} 步，共 {total} 步</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>怎么结束的</translation>
    </message>
    <message>
        <source>It is over…</source>
        <translation>这件事结束了</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>not open yet</source>
        <translation>还不能开始</translation>
    </message>
    <message>
        <source>Step {index} of {total}: {name}</source>
        <translation>第 {index} 步，共 {total} 步：{name}</translation>
    </message>
    <message>
        <source>Next date (provisional)</source>
        <translation>最近期限（暂定）</translation>
    </message>
    <message>
        <source>Next date</source>
        <translation>最近期限</translation>
    </message>
</context>
<context>
    <name>Readers</name>
    <message>
        <source>{month} {year}</source>
        <translation>{year}年{month}</translation>
    </message>
    <message>
        <source>Read as {month}, day not known</source>
        <translation>读作：{month}，哪天不确定</translation>
    </message>
    <message>
        <source>Read as {span}, until {moment}</source>
        <translation>读作：{span}，到 {moment}</translation>
    </message>
    <message>
        <source>Read as ¥{amount}</source>
        <translation>读作：¥{amount}</translation>
    </message>
    <message>
        <source>Read as {day}, {distance}</source>
        <translation>读作：{day}，{distance}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>%n 天后</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingCard</name>
    <message>
        <source>What the picture says</source>
        <translation>图里写了什么</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) found. Reading makes mistakes, most of all on photos of a screen: compare each with the picture. Nothing counts until you use it.</source>
        <translation>
            <numerusform>读到 %n 项。识别会出错，拍屏幕的照片更容易错：请逐项对着图核对。点“用这个”才算数。</numerusform>
        </translation>
    </message>
    <message>
        <source>Read order number, sums and dates off this picture</source>
        <translation>从这张图里读出订单号、金额和日期</translation>
    </message>
    <message>
        <source>It happens on this computer. What is found is only offered to you.</source>
        <translation>在这台电脑上读，不联网。读到的只是给你挑，不会自己填。</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>读文字</translation>
    </message>
    <message>
        <source>The text could not be read</source>
        <translation>没能读出文字</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>The picture is too large. Cut it into pieces, then try again.</source>
        <translation>图片太大了。截成几段再试。</translation>
    </message>
    <message>
        <source>It took too long and was stopped. The picture stays as it is.</source>
        <translation>时间太长，已经停下。原图没有变。</translation>
    </message>
    <message>
        <source>Reading stopped by itself. The picture stays as it is.</source>
        <translation>识别中途停了。原图没有变。</translation>
    </message>
    <message>
        <source>The picture may be damaged. It stays as it is.</source>
        <translation>图片可能坏了。原图没有变。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Reading the text …</source>
        <translation>正在读文字……</translation>
    </message>
    <message>
        <source>A few seconds. You can go on working.</source>
        <translation>要几秒钟，你可以先做别的。</translation>
    </message>
    <message>
        <source>The part that reads pictures is not installed</source>
        <translation>没有安装识别图片文字的部件</translation>
    </message>
    <message>
        <source>Everything else works. You can let your phone pick the text out of the picture and paste it on the first page.</source>
        <translation>其他功能照常。也可以用手机从截图里提取文字，粘贴到第一页。</translation>
    </message>
    <message>
        <source>No text was found in this picture</source>
        <translation>这张图里没有读到文字</translation>
    </message>
    <message>
        <source>A sharper or larger picture may do better.</source>
        <translation>换一张更清楚、更大的图，可能会好些。</translation>
    </message>
    <message>
        <source>Use as their reply</source>
        <translation>当作对方的回复</translation>
    </message>
    <message>
        <source>Is this a chat?</source>
        <translation>这是聊天截图吗？</translation>
    </message>
    <message>
        <source>Its text can go where you note what they answered.</source>
        <translation>可以把文字放进“对方怎么回”，你再删改。</translation>
    </message>
    <message>
        <source>Nothing to offer was found in the text</source>
        <translation>文字里没有找到能填的内容</translation>
    </message>
</context>
<context>
    <name>ReadingRows</name>
    <message>
        <source>{label}: {value}</source>
        <translation>{label}：{value}</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>用这个</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>Your answer says the same</source>
        <translation>和你填的一样</translation>
    </message>
    <message>
        <source>When this was on the page is not known. Type it in yourself.</source>
        <translation>不知道截图是几点的，请自己填。</translation>
    </message>
    <message>
        <source>Your answer so far: {value}</source>
        <translation>你现在填的是：{value}</translation>
    </message>
    <message>
        <source>It says: {text}</source>
        <translation>原文：{text}</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>You sent it: note when and how</source>
        <translation>你发出去了：记下时间和渠道</translation>
    </message>
    <message>
        <source>You sent something else: note what it was</source>
        <translation>你发了别的内容：记在这里</translation>
    </message>
    <message>
        <source>Note the call</source>
        <translation>记下这次通话</translation>
    </message>
    <message>
        <source>Change this record</source>
        <translation>改这条记录</translation>
    </message>
    <message>
        <source>When was the call?</source>
        <translation>什么时候打的？</translation>
    </message>
    <message>
        <source>When?</source>
        <translation>什么时候？</translation>
    </message>
    <message>
        <source>Pick a day: {question}</source>
        <translation>选日期：{question}</translation>
    </message>
    <message>
        <source>“today 14:00”, “yesterday” or a date; the time may be left out</source>
        <translation>今天 14:00、昨天，或者日期。不记得几点可以不写</translation>
    </message>
    <message>
        <source>By which way?</source>
        <translation>用哪个渠道？</translation>
    </message>
    <message>
        <source>What was said (optional)</source>
        <translation>说了什么（可不填）</translation>
    </message>
    <message>
        <source>What you wrote</source>
        <translation>你发的内容</translation>
    </message>
    <message>
        <source>Evidence that shows it (optional)</source>
        <translation>能证明的证据（可不填）</translation>
    </message>
    <message>
        <source>Its number, from 1 to {last}</source>
        <translation>写证据编号，1 到 {last}</translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Prepared (not sent)</source>
        <translation>已准备（未发送）</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Sent, answered</source>
        <translation>已发送，有回复</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Sent {day}, {channel}</source>
        <translation>已发送 {day}，{channel}</translation>
    </message>
    <message>
        <source>{label}: new, {now}</source>
        <translation>{label} 新填了 {now}</translation>
    </message>
    <message>
        <source>{label}: was {before}, now empty</source>
        <translation>{label} 原来是 {before}，现在空着</translation>
    </message>
    <message>
        <source>{label}: was {before}, now {now}</source>
        <translation>{label} 原来是 {before}，现在是 {now}</translation>
    </message>
    <message>
        <source>with {value}</source>
        <translation>和{value}通话</translation>
    </message>
    <message>
        <source>staff number {value}</source>
        <translation>工号 {value}</translation>
    </message>
    <message>
        <source>ticket {value}</source>
        <translation>工单号 {value}</translation>
    </message>
    <message>
        <source>promised: {value}</source>
        <translation>答应：{value}</translation>
    </message>
    <message>
        <source>promised by {value}</source>
        <translation>答应在 {value} 前</translation>
    </message>
    <message>
        <source>shown by exhibit {number}, {name}</source>
        <translation>有证据 {number}，{name}</translation>
    </message>
    <message>
        <source>answered {day}</source>
        <translation>{day} 有回复</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>a case without a name</source>
        <translation>还没有名字的案件</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) prepared (not sent): {case}</source>
        <translation>
            <numerusform>%n 份文书已准备（未发送）：{case}</numerusform>
        </translation>
    </message>
    <message>
        <source>Due at {clock}: {action} ({case})</source>
        <translation>{clock} 到期：{action}（{case}）</translation>
    </message>
    <message>
        <source>Due today: {action} ({case})</source>
        <translation>今天到期：{action}（{case}）</translation>
    </message>
    <message>
        <source>Due tomorrow: {action} ({case})</source>
        <translation>明天到期：{action}（{case}）</translation>
    </message>
    <message>
        <source>Just passed: {action} ({case})</source>
        <translation>刚过期限：{action}（{case}）</translation>
    </message>
    <message>
        <source>seller, {action}</source>
        <translation>商家{action}</translation>
    </message>
    <message>
        <source>platform, {action}</source>
        <translation>平台{action}</translation>
    </message>
    <message>
        <source>authority, {action}</source>
        <translation>有关部门{action}</translation>
    </message>
    <message numerus="yes">
        <source>%n more in the list below</source>
        <translation>
            <numerusform>另有 %n 件，在下面的列表里</numerusform>
        </translation>
    </message>
    <message>
        <source>RefundWizard</source>
        <translation>退款向导</translation>
    </message>
</context>
<context>
    <name>ReplyForm</name>
    <message>
        <source>How did it come?</source>
        <translation>从哪里收到的？</translation>
    </message>
    <message>
        <source>Note this reply</source>
        <translation>记下这条回复</translation>
    </message>
    <message>
        <source>What they wrote</source>
        <translation>他们写了什么</translation>
    </message>
    <message>
        <source>Paste it whole and unchanged, greetings and all</source>
        <translation>整段原样粘贴，客套话也留着</translation>
    </message>
    <message>
        <source>When did it come?</source>
        <translation>什么时候收到的？</translation>
    </message>
    <message>
        <source>Pick the day it came</source>
        <translation>选收到的日期</translation>
    </message>
    <message>
        <source>“yesterday 20:00” or a date; left empty, it means now</source>
        <translation>可以写“昨天 20:00”或日期；不填就按现在</translation>
    </message>
    <message>
        <source>None of these, or not sure</source>
        <translation>都不是，或不确定</translation>
    </message>
    <message>
        <source>Which of your messages does it answer?</source>
        <translation>这是回复你的哪一条？</translation>
    </message>
    <message>
        <source>Use this text</source>
        <translation>用这段</translation>
    </message>
    <message>
        <source>You pasted a reply among your answers</source>
        <translation>你在问答里贴过一段回复</translation>
    </message>
</context>
<context>
    <name>ReplyKinds</name>
    <message>
        <source>What kind of answer is it?</source>
        <translation>这算哪一种答复？</translation>
    </message>
    <message>
        <source>You decide; nothing in the case changes by that alone.</source>
        <translation>由你来定；只选这个，案件里什么都不会变。</translation>
    </message>
    <message>
        <source>So far this stands in the chat only</source>
        <translation>目前只是聊天里这样说</translation>
    </message>
    <message>
        <source>Make the request in the order as well; the clocks start with that one.</source>
        <translation>在订单里也提交申请；期限从那次申请算起。</translation>
    </message>
    <message>
        <source>Does the order page say so too?</source>
        <translation>订单页面也是这样写的吗？</translation>
    </message>
    <message>
        <source>{label}: {value}</source>
        <translation>{label}：{value}</translation>
    </message>
    <message>
        <source>The dates are worked out from that anew. Ctrl+Z takes it back.</source>
        <translation>期限会照此重新计算。按 Ctrl+Z 可以撤回。</translation>
    </message>
    <message>
        <source>Yes, update the case</source>
        <translation>是的，更新</translation>
    </message>
    <message>
        <source>Compare it</source>
        <translation>去比一比</translation>
    </message>
    <message>
        <source>Hold the offer against what you are owed</source>
        <translation>先和应退的金额比一比</translation>
    </message>
    <message>
        <source>Fill in the sum and its form; you need not answer before that.</source>
        <translation>填上金额和形式；在那之前不用答复。</translation>
    </message>
    <message>
        <source>To the evidence</source>
        <translation>去看证据</translation>
    </message>
    <message>
        <source>Give what the order needs, and no more</source>
        <translation>只补订单需要的，多的不用给</translation>
    </message>
    <message>
        <source>Send pictures in the order&apos;s chat, and cover what is private.</source>
        <translation>图片发在订单的聊天里，个人信息先遮住。</translation>
    </message>
    <message>
        <source>One moment, before you do that</source>
        <translation>做之前先停一下</translation>
    </message>
    <message>
        <source>See first what you would lose, and what you can answer instead.</source>
        <translation>先看看会失去什么，可以怎么回。</translation>
    </message>
    <message>
        <source>Ask for the reason in writing</source>
        <translation>请对方写明理由</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>ReplyOutlook</name>
    <message numerus="yes">
        <source>%n to answer</source>
        <translation>
            <numerusform>%n 项要回答</numerusform>
        </translation>
    </message>
    <message>
        <source>Settled, or still so?</source>
        <translation>解决了，还是这样？</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>All dates</source>
        <translation>全部期限</translation>
    </message>
    <message>
        <source>The next date</source>
        <translation>最近的期限</translation>
    </message>
    <message>
        <source>The next text: {name}</source>
        <translation>下一封：{name}</translation>
    </message>
    <message>
        <source>To the text</source>
        <translation>去看文书</translation>
    </message>
    <message>
        <source>Another reply has come</source>
        <translation>又收到一条回复</translation>
    </message>
</context>
<context>
    <name>ReplyPage</name>
    <message>
        <source>Nothing is sent anywhere. The words are kept while you type.</source>
        <translation>不会发到任何地方。边写边存。</translation>
    </message>
    <message>
        <source>What did they answer?</source>
        <translation>他们回复了什么？</translation>
    </message>
    <message numerus="yes">
        <source>reply %n</source>
        <translation>
            <numerusform>第 %n 次回复</numerusform>
        </translation>
    </message>
    <message>
        <source>In answer to: {message}</source>
        <translation>回复的是：{message}</translation>
    </message>
    <message>
        <source>They answered {when}</source>
        <translation>{when} 的回复</translation>
    </message>
    <message>
        <source>How a reply is read</source>
        <translation>回复是怎么认的</translation>
    </message>
    <message>
        <source>Known phrases are looked up in it, sentence by sentence. What they mean for you counts only once you confirm the fact behind it.</source>
        <translation>逐句对照常见的说法。认出来的只是可能；你确认了背后的事实才算数。</translation>
    </message>
    <message>
        <source>Keep the original</source>
        <translation>留好原件</translation>
    </message>
    <message>
        <source>Take a screenshot with name and time in it; chats can vanish.</source>
        <translation>截图，要看得到名字和时间；聊天可能会消失。</translation>
    </message>
    <message>
        <source>Another reply has come</source>
        <translation>又收到一条回复</translation>
    </message>
</context>
<context>
    <name>ReplyParts</name>
    <message>
        <source>They agree</source>
        <translation>他们同意了</translation>
    </message>
    <message>
        <source>They offer money or a coupon</source>
        <translation>他们提出给钱或券</translation>
    </message>
    <message>
        <source>They refuse</source>
        <translation>他们拒绝了</translation>
    </message>
    <message>
        <source>They want something from me</source>
        <translation>他们要我补材料</translation>
    </message>
    <message>
        <source>I am to withdraw, confirm receipt or chat elsewhere</source>
        <translation>他们要我撤销、确认收货或换地方聊</translation>
    </message>
    <message>
        <source>They only put me off</source>
        <translation>只是拖着</translation>
    </message>
    <message>
        <source>What kind of answer is it?</source>
        <translation>这算哪一种答复？</translation>
    </message>
    <message>
        <source>You are not sure. Look it up first; until then no letter says anything about it.</source>
        <translation>你说不确定。先去核实；在那之前文书里不写这一条。</translation>
    </message>
    <message>
        <source>Short, for the chat</source>
        <translation>短消息</translation>
    </message>
    <message>
        <source>Formal, for a letter</source>
        <translation>正式函</translation>
    </message>
    <message>
        <source>Length of the answer</source>
        <translation>答复的篇幅</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the answer to {name}</source>
        <translation>复制对{name}的答复</translation>
    </message>
    <message>
        <source>Note it as sent</source>
        <translation>去记为已发</translation>
    </message>
    <message>
        <source>Copy it and send it yourself; this program sends nothing.</source>
        <translation>复制后自己发出；这个程序不会发送。</translation>
    </message>
    <message>
        <source>Prepared (not sent)</source>
        <translation>已准备（未发送）</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>再看 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>解决了</translation>
    </message>
    <message>
        <source>Still so</source>
        <translation>还是这样</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Settled; the next letter does not bring it up.</source>
        <translation>解决了，下一封文书不再提。</translation>
    </message>
    <message>
        <source>Is this settled now, or still so?</source>
        <translation>现在解决了，还是这样？</translation>
    </message>
    <message>
        <source>Still open; the next letter names it.</source>
        <translation>还没解决，下一封文书会写上。</translation>
    </message>
    <message>
        <source>Open; you will be asked at the next reply.</source>
        <translation>还没解决；下次收到回复时再问你。</translation>
    </message>
</context>
<context>
    <name>ReplyPromise</name>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Did they promise something?</source>
        <translation>他们答应了什么吗？</translation>
    </message>
    <message>
        <source>A day they name is watched with the other dates.</source>
        <translation>写了日期的，会和其他期限一起提醒。</translation>
    </message>
    <message>
        <source>They promised: {what}</source>
        <translation>他们答应：{what}</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>{day} 前</translation>
    </message>
    <message>
        <source>without a day</source>
        <translation>没有写日期</translation>
    </message>
    <message>
        <source>What did they promise?</source>
        <translation>他们答应了什么？</translation>
    </message>
    <message>
        <source>Until when? (optional)</source>
        <translation>哪天以前？（选填）</translation>
    </message>
    <message>
        <source>Pick the day promised</source>
        <translation>选答应的日期</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ReplySections</name>
    <message>
        <source>They ask you: {act}. Stop for a moment first.</source>
        <translation>他们要你{act}。先停一下。</translation>
    </message>
    <message>
        <source>What I would lose</source>
        <translation>会失去什么</translation>
    </message>
    <message>
        <source>No known reason in these words</source>
        <translation>这段话里没有认出理由</translation>
    </message>
    <message>
        <source>That is no mistake of yours: only known reasons are recognised.</source>
        <translation>不是你写错了：这里只认得常见的理由。</translation>
    </message>
    <message>
        <source>Their reasons</source>
        <translation>他们的理由</translation>
    </message>
    <message>
        <source>Copied. It is not sent yet.</source>
        <translation>已复制，还没有发出。</translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message>
        <source>No case is open; there is nothing to save.</source>
        <translation>没有打开的案件，没有要存的内容。</translation>
    </message>
    <message>
        <source>Save the case somewhere else</source>
        <translation>把案件存到别处</translation>
    </message>
    <message>
        <source>Save what is prepared so far</source>
        <translation>把已备好的内容存下来</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>已保存为 {name}</translation>
    </message>
    <message>
        <source>It could not be written there. Try another folder.</source>
        <translation>那里写不进去，换一个文件夹再试。</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>Some questions are still open, so results may change.</source>
        <translation>还有问题没答，下面的结果可能会变。</translation>
    </message>
    <message>
        <source>Go on answering</source>
        <translation>继续回答</translation>
    </message>
    <message>
        <source>See the result</source>
        <translation>看结果</translation>
    </message>
    <message>
        <source>Note the result</source>
        <translation>记下结果</translation>
    </message>
    <message>
        <source>The problem has no name yet</source>
        <translation>还没判断出是哪类问题</translation>
    </message>
    <message>
        <source>A few questions are enough to tell what kind of problem this is.</source>
        <translation>再答几个问题，就能判断是哪类问题。</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>这里还没有内容</translation>
    </message>
    <message>
        <source>Next: {step}</source>
        <translation>下一步：{step}</translation>
    </message>
</context>
<context>
    <name>ResultRows</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>去补上</translation>
    </message>
    <message>
        <source>Fill in: {labels}</source>
        <translation>去补上：{labels}</translation>
    </message>
</context>
<context>
    <name>RightsPage</name>
    <message numerus="yes">
        <source>from %n of your answers</source>
        <translation>
            <numerusform>根据你的 %n 项回答</numerusform>
        </translation>
    </message>
    <message>
        <source>Better not</source>
        <translation>先别做</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>用得上的提示</translation>
    </message>
    <message>
        <source>The most urgent step now</source>
        <translation>现在最要紧的一步</translation>
    </message>
    <message>
        <source>Prepare it</source>
        <translation>去准备</translation>
    </message>
    <message>
        <source>How to record it</source>
        <translation>怎么录</translation>
    </message>
    <message>
        <source>Your rights</source>
        <translation>你的权利</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>再看 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>To do today</source>
        <translation>今天要做</translation>
    </message>
    <message>
        <source>Not a right here</source>
        <translation>这里不适用的</translation>
    </message>
    <message>
        <source>Write an answer</source>
        <translation>写回复</translation>
    </message>
    <message>
        <source>Say it another way and have it judged again. What you filled in stays.</source>
        <translation>换一种说法重新判断，填过的内容会留着。</translation>
    </message>
    <message>
        <source>Based on your answers</source>
        <translation>依据你的回答</translation>
    </message>
    <message>
        <source>Change answers</source>
        <translation>修改回答</translation>
    </message>
    <message>
        <source>Not your problem?</source>
        <translation>不是这个问题？</translation>
    </message>
    <message>
        <source>See what else it could be</source>
        <translation>看看其他可能</translation>
    </message>
    <message>
        <source>This is no legal advice and foretells no outcome.</source>
        <translation>本软件不是法律意见，也不预测结果。</translation>
    </message>
</context>
<context>
    <name>RightsParts</name>
    <message>
        <source>Because: {reason}</source>
        <translation>因为：{reason}</translation>
    </message>
    <message>
        <source>The seller offers {amount} ({form})</source>
        <translation>商家提出：{amount}（{form}）</translation>
    </message>
    <message>
        <source>The seller offers {amount}</source>
        <translation>商家提出：{amount}</translation>
    </message>
    <message>
        <source>That is {share}% of {whole}, and not the way you paid.</source>
        <translation>相当于 {whole} 的 {share}%，也不是原支付渠道。</translation>
    </message>
    <message>
        <source>That is {share}% of {whole}.</source>
        <translation>相当于 {whole} 的 {share}%。</translation>
    </message>
    <message>
        <source>The seller wrote: “{quote}”.</source>
        <translation>商家说“{quote}”。</translation>
    </message>
    <message>
        <source>On {day} the seller wrote: “{quote}”.</source>
        <translation>商家 {day}说“{quote}”。</translation>
    </message>
    <message>
        <source>{said} {counter}.</source>
        <translation>{said}{counter}。</translation>
    </message>
    <message>
        <source>Owed for certain: {amount}</source>
        <translation>确定该退 {amount}</translation>
    </message>
    <message>
        <source>With the receipt: ¥{amount}</source>
        <translation>凭票据共 ¥{amount}</translation>
    </message>
    <message>
        <source>{firm}. {more}</source>
        <translation>{firm}；{more}</translation>
    </message>
    <message>
        <source>Nothing is certain yet; if it is accepted: {amount}</source>
        <translation>还没有确定该退的；如果认可，是 {amount}</translation>
    </message>
    <message>
        <source>”, “</source>
        <translation>”、“</translation>
    </message>
    <message>
        <source>The seller&apos;s reason: {name}</source>
        <translation>商家的理由：{name}</translation>
    </message>
    <message>
        <source>Recognised from “{words}”</source>
        <translation>从这些话看出来的：“{words}”</translation>
    </message>
    <message>
        <source>You confirmed: {answer}. The reply stands in your letters.</source>
        <translation>你确认了：{answer}。回应写进了文书。</translation>
    </message>
    <message>
        <source>You answered: {answer}. So your letters do not reply to it.</source>
        <translation>你答了：{answer}。所以文书里不回应这一条。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Judge by my answers</source>
        <translation>按我的回答判断</translation>
    </message>
    <message>
        <source>Which of these is it?</source>
        <translation>是下面哪一种</translation>
    </message>
    <message>
        <source>Everything you filled in stays. Ctrl+Z takes it back.</source>
        <translation>填过的内容都留着，Ctrl+Z 可以撤回。</translation>
    </message>
</context>
<context>
    <name>RoutePage</name>
    <message>
        <source>Dates this started</source>
        <translation>由此开始的期限</translation>
    </message>
    <message>
        <source>What to expect</source>
        <translation>这一步是怎样的</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>还有</translation>
    </message>
</context>
<context>
    <name>RouteParts</name>
    <message>
        <source>The step to take now</source>
        <translation>现在该走这一步</translation>
    </message>
    <message>
        <source>Can be taken</source>
        <translation>可以走</translation>
    </message>
    <message>
        <source>Not open yet</source>
        <translation>还不能走</translation>
    </message>
    <message>
        <source>Under way, waiting</source>
        <translation>进行中，等结果</translation>
    </message>
    <message>
        <source>Behind you</source>
        <translation>已经走过</translation>
    </message>
    <message>
        <source>Shut by another way</source>
        <translation>另一条路在处理</translation>
    </message>
    <message>
        <source>It can</source>
        <translation>能做什么</translation>
    </message>
    <message>
        <source>It cannot</source>
        <translation>做不到什么</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>花多少</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>要多久</translation>
    </message>
    <message>
        <source>How it binds</source>
        <translation>约束力</translation>
    </message>
    <message>
        <source>Competent body</source>
        <translation>找谁</translation>
    </message>
    <message>
        <source>Where exactly</source>
        <translation>具体去哪里</translation>
    </message>
    <message>
        <source>This cannot start yet, because</source>
        <translation>现在还不能开始，因为</translation>
    </message>
    <message>
        <source>It opens on {day}</source>
        <translation>{day}起可以走</translation>
    </message>
    <message>
        <source>Letter asking the platform</source>
        <translation>给平台的信</translation>
    </message>
    <message>
        <source>Answer this now</source>
        <translation>现在去答</translation>
    </message>
    <message>
        <source>Answer this now: {lack}</source>
        <translation>现在去答：{lack}</translation>
    </message>
    <message>
        <source>Shut for now: {route} has the same dispute</source>
        <translation>先别走：“{route}”在处理同一件事</translation>
    </message>
    <message>
        <source>Even withdrawn there, it may be refused here as dealt with.</source>
        <translation>就算在那边撤回，这里也可能以“处理过”为由不受理。</translation>
    </message>
    <message>
        <source>Doors that shut: {routes}</source>
        <translation>会关上的门：{routes}</translation>
    </message>
    <message>
        <source>Once this is accepted, they no longer take the same dispute.</source>
        <translation>这边受理以后，那边不再受理同一件事。</translation>
    </message>
    <message>
        <source>accepted on {day}</source>
        <translation>{day}受理</translation>
    </message>
    <message>
        <source>ended on {day}: {how}</source>
        <translation>{day}结束：{how}</translation>
    </message>
    <message>
        <source>You did this on {day}</source>
        <translation>{day}做了这一步</translation>
    </message>
    <message>
        <source>They accepted it</source>
        <translation>受理了</translation>
    </message>
    <message>
        <source>It has ended</source>
        <translation>结束了</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>删掉这条</translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <source>Art. {number}</source>
        <translation>第 {number} 条</translation>
    </message>
    <message>
        <source>in force since {day}</source>
        <translation>{day} 起施行</translation>
    </message>
    <message>
        <source>checked {day}</source>
        <translation>{day} 核对</translation>
    </message>
    <message numerus="yes">
        <source>Checked %n month(s) ago</source>
        <translation>
            <numerusform>%n 个月前核对</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SaveWatch</name>
    <message>
        <source>Not saved</source>
        <translation>没存上</translation>
    </message>
    <message>
        <source>Not saved. {why} What you entered is still here.</source>
        <translation>没存上。{why}你填的内容还在。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Save a copy elsewhere</source>
        <translation>换个位置保存</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>An unexpected error: {kind}.</source>
        <translation>出现意外错误：{kind}。</translation>
    </message>
    <message>
        <source>A copy was saved</source>
        <translation>已另存一份</translation>
    </message>
    <message>
        <source>Not everything is saved</source>
        <translation>还有内容没存上</translation>
    </message>
    <message>
        <source>The last changes are not on the disk. Close anyway?</source>
        <translation>最后的改动还没写到磁盘上。仍要关闭吗？</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>不保存，直接关闭</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>先不关</translation>
    </message>
</context>
<context>
    <name>SavedMark</name>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>已保存 {time}</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Your story</source>
        <translation>说说发生了什么</translation>
    </message>
    <message>
        <source>Key facts</source>
        <translation>关键事实</translation>
    </message>
    <message>
        <source>Problem and rights</source>
        <translation>问题与权利</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Money owed</source>
        <translation>应退金额</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Letters and routes</source>
        <translation>文书与途径</translation>
    </message>
    <message>
        <source>Letters out and in</source>
        <translation>往来记录</translation>
    </message>
    <message>
        <source>A way to go</source>
        <translation>这条途径</translation>
    </message>
    <message>
        <source>They answered</source>
        <translation>对方回复了</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>先停一下</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>结果与收尾</translation>
    </message>
    <message>
        <source>One piece of evidence</source>
        <translation>一件证据</translation>
    </message>
    <message>
        <source>Cover parts</source>
        <translation>遮住一部分</translation>
    </message>
    <message>
        <source>From phone to computer</source>
        <translation>从手机传到电脑</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>知识包</translation>
    </message>
    <message>
        <source>Second copy</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>以前的版本</translation>
    </message>
    <message>
        <source>A form to fill in</source>
        <translation>照着填表</translation>
    </message>
    <message>
        <source>Only for this form</source>
        <translation>只有这张表要的</translation>
    </message>
    <message>
        <source>In a hurry</source>
        <translation>我很急</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Check answers</source>
        <translation>核对回答</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>The situation</source>
        <translation>了解情况</translation>
    </message>
    <message>
        <source>Where you stand</source>
        <translation>看清处境</translation>
    </message>
    <message>
        <source>Get ready</source>
        <translation>动手准备</translation>
    </message>
    <message>
        <source>Take it along</source>
        <translation>带走</translation>
    </message>
    <message>
        <source>Say what happened first</source>
        <translation>先说说发生了什么</translation>
    </message>
    <message>
        <source>Finish the key facts first</source>
        <translation>先填完关键事实</translation>
    </message>
    <message>
        <source>Your particulars</source>
        <translation>你的个人信息</translation>
    </message>
</context>
<context>
    <name>SettingsDeeds</name>
    <message>
        <source>Empty the trash?</source>
        <translation>清空回收站？</translation>
    </message>
    <message>
        <source>The deleted cases in it go for good, with their evidence.</source>
        <translation>里面删掉的案件连同证据会彻底没有，找不回来。</translation>
    </message>
    <message>
        <source>Empty it</source>
        <translation>清空</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) could not be removed.</source>
        <translation>
            <numerusform>有 %n 个案件没能删掉。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) gone for good.</source>
        <translation>
            <numerusform>彻底删掉了 %n 个案件。</numerusform>
        </translation>
    </message>
    <message>
        <source>{size} freed.</source>
        <translation>腾出了 {size}。</translation>
    </message>
    <message>
        <source>Another program holds this, or it is protected. Close other programs and wipe once more:</source>
        <translation>下面这些被别的程序占着，或受保护。关掉别的程序，再清除一次：</translation>
    </message>
    <message>
        <source>This is not from this program and was left:</source>
        <translation>下面这些不是本程序的，没有动：</translation>
    </message>
    <message>
        <source>Not everything could be removed</source>
        <translation>没能全部清掉</translation>
    </message>
    <message>
        <source>Everything is wiped</source>
        <translation>全部清掉了</translation>
    </message>
    <message>
        <source>Everything is wiped.</source>
        <translation>全部清掉了。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Everything is being wiped…</source>
        <translation>正在清除全部内容…</translation>
    </message>
    <message>
        <source>Each change acts at once</source>
        <translation>改了马上生效</translation>
    </message>
    <message>
        <source>It is remembered on this computer, and nowhere else.</source>
        <translation>只记在这台电脑上，不会传到别处。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Back to the case</source>
        <translation>回到刚才的案件</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Letters are always in Chinese, for whoever gets them; English stands beside.</source>
        <translation>文书总是中文，对方看得懂；旁边可以对照英文。</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Ctrl++ and Ctrl+- do the same on every page.</source>
        <translation>在任何页面按 Ctrl++ 和 Ctrl+- 也可以调。</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>{group}: {choice}</source>
        <translation>{group}：{choice}</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Remind me of dates</source>
        <translation>到期时提醒我</translation>
    </message>
    <message>
        <source>While the window is open, the system speaks up the day before a date and on the day itself. With the window closed nothing runs.</source>
        <translation>窗口开着的时候，到期前一天和当天，系统会弹一条提醒。关了窗口，什么都不会运行。</translation>
    </message>
    <message>
        <source>Official holidays</source>
        <translation>放假安排</translation>
    </message>
    <message>
        <source>Load a holiday calendar…</source>
        <translation>载入放假安排…</translation>
    </message>
    <message>
        <source>Your particulars</source>
        <translation>你的个人信息</translation>
    </message>
    <message>
        <source>Kept once, covered on the screen, filled in when a text leaves.</source>
        <translation>只存一份，屏幕上遮着，复制或导出文书时才填进去。</translation>
    </message>
    <message>
        <source>Nothing is kept. Entered once, they are filled into your texts.</source>
        <translation>还没有填。填一次，之后的文书都会自动带上。</translation>
    </message>
    <message>
        <source>Wipe all of it</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>Your particulars…</source>
        <translation>你的个人信息…</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>知识包</translation>
    </message>
    <message>
        <source>Version {version}, checked against its sources on {day}.</source>
        <translation>版本 {version}，{day} 与来源核对过。</translation>
    </message>
    <message>
        <source>Knowledge…</source>
        <translation>知识包…</translation>
    </message>
    <message>
        <source>Second copy</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>There is none yet. A drive can fail, a computer can be lost.</source>
        <translation>还没有。硬盘会坏，电脑会丢。</translation>
    </message>
    <message>
        <source>In {folder}, verified on {day}.</source>
        <translation>在 {folder}，{day} 核对过。</translation>
    </message>
    <message>
        <source>In {folder}, not verified yet.</source>
        <translation>在 {folder}，还没有核对过。</translation>
    </message>
    <message>
        <source>Second copy, or all cases in one file…</source>
        <translation>备份，或全部案件存成一个文件…</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n 个案件</numerusform>
        </translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Copy where it is</source>
        <translation>复制位置</translation>
    </message>
    <message>
        <source>Use another folder…</source>
        <translation>换一个文件夹…</translation>
    </message>
    <message>
        <source>From the next start: {folder}</source>
        <translation>下次打开时用：{folder}</translation>
    </message>
    <message>
        <source>Stay with this folder</source>
        <translation>还是用现在这个</translation>
    </message>
    <message>
        <source>Back to the usual place</source>
        <translation>换回平常的位置</translation>
    </message>
    <message>
        <source>Nothing moves by itself: the old folder stays as it is, with its cases.</source>
        <translation>换了也不会自动搬：原来的文件夹和里面的案件都原样留着。</translation>
    </message>
    <message>
        <source>Privacy: what is kept where</source>
        <translation>隐私：什么存在哪里</translation>
    </message>
    <message>
        <source>Nothing is sent anywhere. Everything is kept until you remove it.</source>
        <translation>什么都不会发到别处。你不删，就一直留着。</translation>
    </message>
    <message>
        <source>What was deleted from an SSD can sometimes be brought back with tools.</source>
        <translation>固态硬盘上删掉的东西，有时还能用工具找回来。</translation>
    </message>
    <message>
        <source>Look into the trash</source>
        <translation>看看回收站</translation>
    </message>
    <message numerus="yes">
        <source>Empty the trash (%n)</source>
        <translation>
            <numerusform>清空回收站（%n）</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove small pictures</source>
        <translation>删掉小图</translation>
    </message>
    <message>
        <source>Wipe everything on this computer…</source>
        <translation>清除这台电脑上的全部内容…</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>RefundWizard {version}. It is no legal advice and promises no outcome.</source>
        <translation>退款向导 {version}。这不是法律意见，也不承诺结果。</translation>
    </message>
    <message>
        <source>What it is, and its keys…</source>
        <translation>这是什么，有哪些按键…</translation>
    </message>
    <message>
        <source>Licences…</source>
        <translation>许可证…</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Known: {years}.</source>
        <translation>已经知道：{years}。</translation>
    </message>
    <message>
        <source>Only in part: {years}.</source>
        <translation>只知道一部分：{years}。</translation>
    </message>
    <message>
        <source>From a file you loaded: {years}.</source>
        <translation>来自你载入的文件：{years}。</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>还没有。</translation>
    </message>
    <message>
        <source>In the data folder</source>
        <translation>在数据文件夹里</translation>
    </message>
    <message>
        <source>In the data folder; made again when needed</source>
        <translation>在数据文件夹里，用到时会重新做</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>运行日志</translation>
    </message>
    <message>
        <source>In the data folder. Numbers and sizes only, none of your words.</source>
        <translation>在数据文件夹里。只有编号和大小，没有你写的话。</translation>
    </message>
    <message>
        <source>Cases and evidence</source>
        <translation>案件和证据</translation>
    </message>
    <message>
        <source>In the data folder, with earlier versions. A deleted case stays in the trash for 30 days.</source>
        <translation>在数据文件夹里，含以前的版本；删掉的留 30 天。</translation>
    </message>
    <message>
        <source>Particulars and settings</source>
        <translation>你的个人信息、这些设置</translation>
    </message>
    <message>
        <source>Small pictures, lent copies</source>
        <translation>小图、打开用的副本</translation>
    </message>
    <message>
        <source>Calendars and knowledge</source>
        <translation>载入的放假安排和知识包</translation>
    </message>
    <message>
        <source>Exported files</source>
        <translation>导出的文件</translation>
    </message>
    <message>
        <source>Where you saved them; this program does not touch them again</source>
        <translation>你存在哪儿就在哪儿，本程序不会再动</translation>
    </message>
    <message>
        <source>There is none yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Where the data folder is</source>
        <translation>数据文件夹的位置</translation>
    </message>
    <message>
        <source>Wipe everything on this computer?</source>
        <translation>清除这台电脑上的全部内容？</translation>
    </message>
    <message>
        <source>This goes:</source>
        <translation>会清掉：</translation>
    </message>
    <message>
        <source>This stays:</source>
        <translation>不会动：</translation>
    </message>
    <message>
        <source>On SSDs and memory sticks, special tools can sometimes bring deleted data back. If somebody else gets this computer, the whole drive should be encrypted or wiped.</source>
        <translation>固态硬盘和 U 盘上删掉的数据，有时还能用工具找回来。电脑要转给别人，请加密或彻底清除整个硬盘。</translation>
    </message>
    <message>
        <source>I know that this cannot be undone</source>
        <translation>我知道清掉以后找不回来</translation>
    </message>
    <message>
        <source>Wipe everything now</source>
        <translation>现在全部清除</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>都留着</translation>
    </message>
    <message>
        <source>Make a second copy first…</source>
        <translation>先备份一份…</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) with evidence and every earlier version</source>
        <translation>
            <numerusform>%n 个案件，连同证据和以前的版本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted case(s) in the trash</source>
        <translation>
            <numerusform>回收站里的 %n 个案件</numerusform>
        </translation>
    </message>
    <message>
        <source>Your particulars and all settings</source>
        <translation>你的个人信息和全部设置</translation>
    </message>
    <message>
        <source>Small pictures, lent copies, log, loaded calendars and knowledge</source>
        <translation>小图、打开用的副本、运行日志、载入的放假安排和知识包</translation>
    </message>
    <message>
        <source>Every file you exported, wherever you saved it</source>
        <translation>你导出的每个文件，存在哪儿都不动</translation>
    </message>
    <message>
        <source>The second copy in {folder}; remove it yourself if you like</source>
        <translation>{folder} 里的备份；不想留的话请自己删</translation>
    </message>
    <message>
        <source>A second copy, if you ever made one</source>
        <translation>备份，如果你做过的话</translation>
    </message>
    <message>
        <source>Data folders opened earlier: {folders}</source>
        <translation>以前打开过的数据文件夹：{folders}</translation>
    </message>
    <message>
        <source>The program itself</source>
        <translation>程序本身</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>Added files</source>
        <translation>已添加的文件</translation>
    </message>
    <message>
        <source>Drag to change the order, or press Alt and an arrow key.</source>
        <translation>拖动可以调整顺序，也可以按 Alt 加方向键。</translation>
    </message>
    <message numerus="yes">
        <source>%n more not sorted: choose several below, then press the menu key.</source>
        <translation>
            <numerusform>还有 %n 件没归类。在下面选中几件，再点右键归类。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShotLists</name>
    <message>
        <source>Shot lists to print</source>
        <translation>可打印的拍摄清单</translation>
    </message>
    <message>
        <source>What to film when you open a parcel or send one back, with boxes to tick.</source>
        <translation>开箱或寄回时要拍什么，一项一格，拍完打勾。</translation>
    </message>
    <message>
        <source>Unboxing</source>
        <translation>开箱清单</translation>
    </message>
    <message>
        <source>Sending back</source>
        <translation>寄回清单</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>已保存为 {name}</translation>
    </message>
</context>
<context>
    <name>StoryPage</name>
    <message>
        <source>None of these</source>
        <translation>以上都不是</translation>
    </message>
    <message>
        <source>The next questions sort it out</source>
        <translation>接下来的问题会分清楚</translation>
    </message>
    <message>
        <source>Sounds like this. Tick what fits.</source>
        <translation>听起来像这些，符合的勾上</translation>
    </message>
    <message>
        <source>Nothing counts until you tick it, and you can change it later.</source>
        <translation>你勾上才算，之后也能改。</translation>
    </message>
    <message>
        <source>”, “</source>
        <translation>”、“</translation>
    </message>
    <message>
        <source>You wrote “{words}”</source>
        <translation>你写了“{words}”</translation>
    </message>
</context>
<context>
    <name>TimelinePage</name>
    <message numerus="yes">
        <source>%n thing(s) with a day</source>
        <translation>
            <numerusform>%n 件有日子的事</numerusform>
        </translation>
    </message>
    <message>
        <source>Timeline of the case</source>
        <translation>案件的时间线</translation>
    </message>
    <message>
        <source>Next date: {day}</source>
        <translation>下一个日期：{day}</translation>
    </message>
    <message>
        <source>Nothing has a day yet</source>
        <translation>还没有带日期的事</translation>
    </message>
    <message>
        <source>No date is coming up</source>
        <translation>没有要等的日期</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) prepared (not sent)</source>
        <translation>
            <numerusform>%n 份文书已准备（未发送）</numerusform>
        </translation>
    </message>
    <message>
        <source>See letters</source>
        <translation>看文书</translation>
    </message>
    <message>
        <source>They are dashed below. Note the day once they are sent.</source>
        <translation>下面用虚线标出。发出以后，记下日期。</translation>
    </message>
    <message>
        <source>Days you give, messages and filings come together here.</source>
        <translation>你填的日子、收发的消息、提交的投诉，都会画在这里。</translation>
    </message>
    <message>
        <source>Nothing to draw yet</source>
        <translation>还没有可画的</translation>
    </message>
    <message>
        <source>As a list</source>
        <translation>列成文字</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>复制列表</translation>
    </message>
    <message>
        <source>To the calendar</source>
        <translation>放进日历</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>The line goes from one thing to the next. Whole: it happened. Dashed: it is still to come. Long pauses are drawn short.</source>
        <translation>线从一件事走到下一件。实线是发生过的，虚线是还没到的。中间隔得久的，画得短一些。</translation>
    </message>
    <message>
        <source>How to read it</source>
        <translation>怎么看</translation>
    </message>
</context>
<context>
    <name>TimelineParts</name>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>商家</translation>
    </message>
    <message>
        <source>Bodies</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Today {day}</source>
        <translation>今天 {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <translation>
            <numerusform>%n 件事</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) between</source>
        <translation>
            <numerusform>隔 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Provisional, {left}</source>
        <translation>暂定，{left}</translation>
    </message>
    <message>
        <source>safe date</source>
        <translation>最稳妥</translation>
    </message>
    <message>
        <source>their date, or the latest by law</source>
        <translation>对方的期限，或法定最晚</translation>
    </message>
    <message>
        <source>platform&apos;s clock</source>
        <translation>平台时限</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>暂定</translation>
    </message>
    <message>
        <source>prepared (not sent)</source>
        <translation>已准备（未发送）</translation>
    </message>
    <message>
        <source>the day you need it</source>
        <translation>要用的日子</translation>
    </message>
    <message>
        <source>date changed</source>
        <translation>日期改过</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Nothing has to be done today</source>
        <translation>今天没有必须做的事</translation>
    </message>
    <message>
        <source>Today: {task}</source>
        <translation>今天：{task}</translation>
    </message>
    <message>
        <source>Also today</source>
        <translation>今天还要做</translation>
    </message>
    <message>
        <source>After that</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>Better not</source>
        <translation>先别做</translation>
    </message>
    <message>
        <source>No date yet: {action}</source>
        <translation>还没有日期：{action}</translation>
    </message>
    <message>
        <source>No date of yours is running here</source>
        <translation>这里没有在走的期限</translation>
    </message>
    <message>
        <source>Do it today all the same: what is on a page now may be gone tomorrow.</source>
        <translation>今天也先做：页面上的内容明天可能就没了。</translation>
    </message>
    <message>
        <source>When it is the other side&apos;s turn</source>
        <translation>轮到对方的日期</translation>
    </message>
    <message>
        <source>A date that passed</source>
        <translation>已经过了的日期</translation>
    </message>
    <message>
        <source>Your next date</source>
        <translation>你的下一个日期</translation>
    </message>
    <message>
        <source>The text to send</source>
        <translation>要发的话</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Fill in before you send it: {blanks}</source>
        <translation>发出前先补上：{blanks}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy: {name}</source>
        <translation>复制：{name}</translation>
    </message>
    <message>
        <source>Change it, or take another text</source>
        <translation>修改，或换一份</translation>
    </message>
    <message>
        <source>Provisional: the full case has more questions, and results may change.</source>
        <translation>暂定：完整案件还有问题没答，结果可能变。</translation>
    </message>
    <message>
        <source>Provisional, because you have not told us yet: {questions}.</source>
        <translation>暂定，因为这些还没有填：{questions}。</translation>
    </message>
    <message>
        <source>Go on with the full case</source>
        <translation>继续填完整案件</translation>
    </message>
    <message>
        <source>Copied. It is not sent yet.</source>
        <translation>已复制，还没有发出。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>The task is the next step for what you told us. The date is counted from your answers, and how stands below it. The case is saved and in the list.</source>
        <translation>任务是按你说的情况该走的下一步。日期由你的回答算出，算法写在下面。案件已保存在列表里。</translation>
    </message>
    <message>
        <source>How this came about</source>
        <translation>怎么来的</translation>
    </message>
    <message>
        <source>The rule in short</source>
        <translation>规则（简）</translation>
    </message>
</context>
<context>
    <name>TrashLink</name>
    <message numerus="yes">
        <source>%n case(s) in the trash</source>
        <translation>
            <numerusform>回收站里有 %n 个案件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashPage</name>
    <message numerus="yes">
        <source>A deleted case stays here for %n day(s), then it goes for good.</source>
        <translation>
            <numerusform>删掉的案件在这里留 %n 天，过后就彻底没有了。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) can be put back</source>
        <translation>
            <numerusform>有 %n 个案件可以放回来</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in the trash</source>
        <translation>回收站里没有案件</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Deleted cases come here first</source>
        <translation>删掉的案件先放到这里</translation>
    </message>
    <message numerus="yes">
        <source>Each can be put back for %n day(s), with its evidence.</source>
        <translation>
            <numerusform>%n 天内都能放回来，证据也在。</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>清空回收站…</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>放回来</translation>
    </message>
    <message>
        <source>Put back: {title}</source>
        <translation>放回来：{title}</translation>
    </message>
    <message>
        <source>deleted {day}</source>
        <translation>{day}删的</translation>
    </message>
    <message>
        <source>Cannot be read ({id})</source>
        <translation>读不出来（{id}）</translation>
    </message>
    <message>
        <source>Case without a name yet</source>
        <translation>还没有名称的案件</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>还剩 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>last day</source>
        <translation>今天最后一天</translation>
    </message>
</context>
<context>
    <name>TrashPlace</name>
    <message>
        <source>Back among your cases.</source>
        <translation>放回来了，在“我的案件”里。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>That case is not in the trash any more.</source>
        <translation>这个案件已经不在回收站里了。</translation>
    </message>
</context>
<context>
    <name>TurnRow</name>
    <message>
        <source>Chapter before: {title}</source>
        <translation>上一章：{title}</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <translation>下一章：{title}</translation>
    </message>
</context>
<context>
    <name>Unchecked</name>
    <message numerus="yes">
        <source>%n exhibit(s) left out as pictures</source>
        <translation>
            <numerusform>有 %n 件证据的图片没放进去</numerusform>
        </translation>
    </message>
    <message>
        <source>They may show numbers or addresses that no search finds in a picture.</source>
        <translation>图片里可能有号码和地址，程序搜不到，先看一眼。</translation>
    </message>
    <message>
        <source>Exhibit {number}</source>
        <translation>证据 {number}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Cover parts</source>
        <translation>遮住一部分</translation>
    </message>
    <message>
        <source>Show as it is</source>
        <translation>原样放入</translation>
    </message>
</context>
<context>
    <name>UnsavedNotice</name>
    <message>
        <source>The app closed early last time. Restore what was not saved?</source>
        <translation>上次没有正常关闭。要恢复未保存的修改吗？</translation>
    </message>
    <message>
        <source>Restore what was not saved</source>
        <translation>恢复未保存的修改</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>{field} Saved: “{saved}”; not saved: “{typed}”</source>
        <translation>{field} 已保存：“{saved}”；未保存：“{typed}”</translation>
    </message>
    <message>
        <source>{field} Not saved: “{typed}”</source>
        <translation>{field} 未保存：“{typed}”</translation>
    </message>
    <message>
        <source>A letter:</source>
        <translation>一封信：</translation>
    </message>
</context>
<context>
    <name>VersionsLink</name>
    <message>
        <source>Earlier versions of this case</source>
        <translation>这个案件以前的版本</translation>
    </message>
</context>
<context>
    <name>VersionsPage</name>
    <message>
        <source>Reading the versions…</source>
        <translation>正在读取版本…</translation>
    </message>
    <message>
        <source>The earlier versions cannot be read right now</source>
        <translation>以前的版本现在读不出来</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier version(s) of this case</source>
        <translation>
            <numerusform>这个案件有 %n 个以前的版本</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the only version so far</source>
        <translation>目前只有这一个版本</translation>
    </message>
    <message>
        <source>Each save is kept as it was: the last 20, then one an hour, a day, a week.</source>
        <translation>每次保存都原样留着：最近 20 次全留，更早的按小时、天、周各留一次。</translation>
    </message>
    <message>
        <source>As it was on {day}</source>
        <translation>{day} 时的样子</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) differ from now.</source>
        <translation>
            <numerusform>和现在有 %n 处不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>It says the same as now.</source>
        <translation>内容和现在一样。</translation>
    </message>
    <message>
        <source>Go back to this version</source>
        <translation>退回这一版</translation>
    </message>
    <message>
        <source>All versions</source>
        <translation>全部版本</translation>
    </message>
    <message>
        <source>Then and now</source>
        <translation>当时和现在</translation>
    </message>
    <message>
        <source>The answers as they were</source>
        <translation>当时的回答</translation>
    </message>
    <message>
        <source>Nothing was answered yet.</source>
        <translation>当时还没有回答。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Show the answers as they were</source>
        <translation>展开当时的回答</translation>
    </message>
    <message>
        <source>Go back to this version?</source>
        <translation>退回这一版？</translation>
    </message>
    <message>
        <source>Its contents become the newest version. The one of now stays in the list, and Ctrl+Z takes this back. Nothing is lost.</source>
        <translation>它的内容会成为最新的一版。现在这一版也留在列表里，按 Ctrl+Z 可以撤销，不会丢东西。</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Gone back. Ctrl+Z takes it back.</source>
        <translation>已退回，按 Ctrl+Z 可以撤销</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>什么都没有改</translation>
    </message>
    <message>
        <source>Going back writes a further version. The one you leave and the one you go back to are kept for good.</source>
        <translation>退回时会另存一版。退回之前和退回到的两版都一直保留。</translation>
    </message>
    <message>
        <source>Evidence files are never removed by it; a version finds its own again.</source>
        <translation>退回不会删除证据文件，退回后原来的证据还能用。</translation>
    </message>
    <message>
        <source>Nothing gets lost</source>
        <translation>改动不会丢</translation>
    </message>
    <message>
        <source>And the evidence</source>
        <translation>证据呢</translation>
    </message>
    <message>
        <source>Now: saved {day}</source>
        <translation>现在：{day} 保存</translation>
    </message>
    <message>
        <source>This one cannot be read. It was left as it is.</source>
        <translation>这一版读不出来，没有动它。</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>回答 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n 条消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of evidence</source>
        <translation>
            <numerusform>证据 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>看看这一版</translation>
    </message>
    <message>
        <source>Look at the version of {day}</source>
        <translation>看看 {day} 的版本</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>（没有）</translation>
    </message>
    <message>
        <source>Then: {words}</source>
        <translation>当时：{words}</translation>
    </message>
    <message>
        <source>Now: {words}</source>
        <translation>现在：{words}</translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message>
        <source>That did not work</source>
        <translation>这一步没有成功</translation>
    </message>
    <message>
        <source>An unexpected error: {kind}.</source>
        <translation>出现意外错误：{kind}。</translation>
    </message>
</context>
</TS>
