using GoldenThread.Documents.Reading;
using GoldenThread.Documents.SelfAssessments;
using GoldenThread.SelfAssessments;
using GoldenThread.Storage;
using GoldenThread.Storage.SelfAssessments;

namespace GoldenThread.Work.SelfAssessments;

/// <summary>Takes in standards, or a new version of some. Cycles that were opened keep theirs.</summary>
internal sealed class KeepStandards(GoldenThreadDb db, Acting acting, FindStandards find, Saving saving)
{
    /// <summary>Saves a definition as a new version.</summary>
    /// <exception cref="RuleException">It is no set, or not a later version.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else saved this version first; nothing was saved.</exception>
    public async Task<StandardSet> Save(string definition)
    {
        StandardSet set;
        try
        {
            set = StandardsReader.Read(definition);
        }
        catch (UnreadableDocumentException fault)
        {
            throw new RuleException(fault.Message) { About = nameof(StoredStandards.Definition) };
        }

        if (set.Key == "new") throw new RuleException("Choose another short name (key).") { About = nameof(StoredStandards.Definition) };
        if (await find.One(set.Key) is { } last && set.Number != last.Number + 1)
            throw new RuleException($"The last version of “{set.Key}” is {last.Number}. Give this one the number {last.Number + 1}.") { About = nameof(StoredStandards.Definition) };
        await saving.Add(() => db.Add(new StoredStandards { Partnership = acting.Partnership, Key = set.Key, Number = set.Number, Definition = definition, At = acting.Now, ByName = acting.Name }));
        return set;
    }
}
