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
        <source>Keys: Ctrl+Enter goes on, Alt+Left goes back, Ctrl+Z takes back, F6 moves between step list, page and panel, F1 shows the panel, 1–9 pick an answer, Ctrl++ and Ctrl+- change the text size.</source>
        <translation>按键：Ctrl+Enter 继续，Alt+← 返回，Ctrl+Z 撤回，F6 在步骤、页面和说明之间移动，F1 看说明，1–9 选答案，Ctrl++ 和 Ctrl+- 调整文字大小。</translation>
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
    <name>CardSaver</name>
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
    <name>Controller</name>
    <message>
        <source>RefundWizard</source>
        <translation>退款向导</translation>
    </message>
    <message>
        <source>Help F1</source>
        <translation>帮助 F1</translation>
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
        <source>What was saved is on disk. Go on, or close and open the app again.</source>
        <translation>已保存的内容都在磁盘上。可以继续，也可以关掉重新打开。</translation>
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
        <source>{who}: {action}</source>
        <translation>{who}：{action}</translation>
    </message>
    <message>
        <source>{action} by {when}</source>
        <translation>{when}，{action}</translation>
    </message>
    <message>
        <source>This date has passed. {rest}</source>
        <translation>这个日期过了。{rest}</translation>
    </message>
    <message>
        <source>The holidays of that year are not out yet; it may move.</source>
        <translation>那一年的假期还没公布，日期可能变动。</translation>
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
        <source>every fact comes from your answers</source>
        <translation>事实都有出处</translation>
    </message>
    <message>
        <source>In English, for you to read. The Chinese text is the one to send.</source>
        <translation>供你对照阅读。要发出的是中文。</translation>
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
        <source>Sent ({day})</source>
        <translation>已发送（{day}）</translation>
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
        <source>Shuts: {routes}</source>
        <translation>会关上：{routes}</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>一步一步来</translation>
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
        <source>Which text</source>
        <translation>选哪一份</translation>
    </message>
    <message>
        <source>up to {limit} characters</source>
        <translation>{limit} 字以内</translation>
    </message>
    <message>
        <source>You decide; copying stays possible.</source>
        <translation>改不改由你定，现在也能复制。</translation>
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
        <source>Copied. It is not sent yet.</source>
        <translation>已复制，还没有发送。</translation>
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
    <name>EvidenceDesk</name>
    <message>
        <source>Drag pictures, videos or PDFs here</source>
        <translation>把图片、视频、PDF 拖到这里</translation>
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
        <source>Add evidence</source>
        <translation>添加证据</translation>
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
    <message>
        <source>How to record it</source>
        <translation>怎么录</translation>
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
    <message>
        <source>{exhibit} taken out of the list</source>
        <translation>{exhibit} 已移出清单</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
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
        <source>not sorted</source>
        <translation>未归类</translation>
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
        <source>Take out of the list</source>
        <translation>移出清单</translation>
    </message>
    <message>
        <source>What does it show?</source>
        <translation>说明什么</translation>
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
    <name>ExportPage</name>
    <message>
        <source>What you save is prepared (not sent). Who gets it, and when, is up to you.</source>
        <translation>导出后的状态是“已准备（未发送）”。交给谁、什么时候交，由你决定。</translation>
    </message>
    <message>
        <source>Take your checklist along</source>
        <translation>带走你的清单</translation>
    </message>
    <message>
        <source>File format</source>
        <translation>文件格式</translation>
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
    <message>
        <source>Preview</source>
        <translation>预览</translation>
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
        <source>checklist</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>{name} exists already. Choose another name.</source>
        <translation>{name} 已经存在，请换一个名字。</translation>
    </message>
    <message>
        <source>A4, clear in black and white. Preview and PDF come from the same content.</source>
        <translation>A4，黑白也清楚，内容同 PDF。</translation>
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
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>one file, for any browser</source>
        <translation>一个文件，浏览器都能看</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>Markdown, to copy from</source>
        <translation>Markdown，方便复制</translation>
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
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Case data (*.json)</source>
        <translation>案件数据 (*.json)</translation>
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
        <source>Nothing is masked: phone numbers and addresses stand as you wrote them.</source>
        <translation>不会遮住任何内容：手机号、地址写了就会原样出现。</translation>
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
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>{moment}, prepared (not sent)</source>
        <translation>{moment}，已准备（未发送）</translation>
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
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>No cases yet</source>
        <translation>还没有案件</translation>
    </message>
    <message>
        <source>Take the first step: say what happened.</source>
        <translation>第一步：说说发生了什么。</translation>
    </message>
    <message>
        <source>No case has these words. Clear the search to see all.</source>
        <translation>没有案件含有这些字。清空搜索可以看到全部。</translation>
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
        <source>Sent, waiting for an answer</source>
        <translation>已发送，等答复</translation>
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
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>移到回收站</translation>
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
        <source>Not added: {name} ({reason}).</source>
        <translation>没有添加：{name}（{reason}）。</translation>
    </message>
    <message>
        <source>Already there: {name}, the same as {exhibit}.</source>
        <translation>已经有了：{name}，和 {exhibit} 相同。</translation>
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
        <source>Adding files: {done} of {total}</source>
        <translation>正在添加：{done} / {total}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
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
        <source>Write an answer</source>
        <translation>写回复</translation>
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
        <source>Only if established: {item}</source>
        <translation>只有认定了才有：{item}</translation>
    </message>
    <message>
        <source>Once established, {amount} in all.</source>
        <translation>认定后合计 {amount}。</translation>
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
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Another RefundWizard (process {pid}) has these cases open. You can look at everything here; close the other one to change something.</source>
        <translation>另一个退款向导（进程 {pid}）正开着这些案件。这里可以看，要改先关掉那一个。</translation>
    </message>
    <message>
        <source>The data folder cannot be written to. You can look at everything; to change something, make the folder writable and start again.</source>
        <translation>数据文件夹不能写入。可以看；要改，先让文件夹能写，再重新打开。</translation>
    </message>
    <message>
        <source>The data folder’s marker was damaged. Your cases are untouched; the doctor command says more.</source>
        <translation>数据文件夹的标记文件损坏了，案件没有受影响。运行 doctor 命令可以细查。</translation>
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
    <name>PreventionDesk</name>
    <message>
        <source>RefundWizard</source>
        <translation>退款向导</translation>
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
        <source>Look twice before you buy</source>
        <translation>买前看看</translation>
    </message>
    <message>
        <source>Look twice at</source>
        <translation>要留心的地方</translation>
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
</context>
<context>
    <name>SettingsMenu</name>
    <message>
        <source>Colours as in the system</source>
        <translation>颜色跟随系统</translation>
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
        <source>Text {percent} %</source>
        <translation>文字 {percent}%</translation>
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
