using GoldenThread.Audits;
using GoldenThread.Documents.Audits;
using GoldenThread.Documents.Reading;
using GoldenThread.Storage;
using GoldenThread.Storage.Audits;

namespace GoldenThread.Work.Audits;

/// <summary>Makes a tool, or a new version of one. What audits were planned with stays as it was.</summary>
internal sealed class KeepTool(GoldenThreadDb db, Acting acting, FindTools find)
{
    /// <summary>Saves a definition as a new version.</summary>
    /// <exception cref="RuleException">It is no tool, or not a later version.</exception>
    public async Task<AuditTool> Save(string definition)
    {
        AuditTool tool;
        try
        {
            tool = ToolReader.Read(definition);
        }
        catch (UnreadableDocumentException fault)
        {
            throw new RuleException(fault.Message) { About = nameof(StoredTool.Definition) };
        }

        if (await find.One(tool.Key) is { } last && tool.Number != last.Number + 1)
            throw new RuleException($"The last version of “{tool.Key}” is {last.Number}. Give this one the number {last.Number + 1}.") { About = nameof(StoredTool.Definition) };
        db.Add(new StoredTool { Partnership = acting.Partnership, Key = tool.Key, Number = tool.Number, Definition = definition, At = acting.Now, ByName = acting.Name });
        await db.SaveAsRead();
        return tool;
    }
}
