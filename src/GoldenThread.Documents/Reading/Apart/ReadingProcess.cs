using System.Text;

namespace GoldenThread.Documents.Reading.Apart;

/// <summary>The process that reads Office files and PDFs, and understands what is long: one question after the other from standard input, until that ends.</summary>
internal static class ReadingProcess
{
    /// <summary>Answers questions until there are no more.</summary>
    /// <param name="understand">Answers a question about a document that was read.</param>
    /// <returns>0, or another code where memory or a fault ended it.</returns>
    public static async Task<int> Run(Func<byte[], byte[]> understand)
    {
        using var questions = new BinaryReader(Console.OpenStandardInput(), Encoding.UTF8);
        await using var answers = new BinaryWriter(Console.OpenStandardOutput(), Encoding.UTF8);
        while (Next(questions, understand) is { } question)
        {
            try
            {
                Answer(answers, Outcome.Document, await question());
            }
            catch (UnreadableDocumentException refused)
            {
                Answer(answers, Outcome.Refused, Encoding.UTF8.GetBytes(refused.Message));
            }
            catch (OutOfMemoryException)
            {
                Answer(answers, Outcome.OutOfMemory, []);
                return 1;
            }
#pragma warning disable CA1031 // whatever it is, the process that asked is told: it logs it, and the next file is read
            catch (Exception fault)
#pragma warning restore CA1031
            {
                // Where it happened and of what kind; a message may quote the document.
                Answer(answers, Outcome.Fault, Encoding.UTF8.GetBytes($"{fault.GetType().FullName}\n{fault.StackTrace}"));
            }
        }

        return 0;
    }

    private static Func<Task<byte[]>>? Next(BinaryReader from, Func<byte[], byte[]> understand)
    {
        try
        {
            if ((Question)from.ReadByte() == Question.Understand)
            {
                var asked = from.ReadBytes(from.ReadInt32());
                return () => Task.FromResult(understand(asked));
            }

            var name = from.ReadString();
            var limits = new ImportLimits(from.ReadInt64(), from.ReadInt64(), from.ReadInt32(), from.ReadInt32());
            var file = new DocumentFile(name, from.ReadBytes(from.ReadInt32()), limits);
            return async () => DocumentOnTheWay.Write(await DocumentReading.ReadHere(file, FileFormat.Recognise(file.Name, file.Content.Span, file.Limits)));
        }
        catch (EndOfStreamException)
        {
            return null;
        }
    }

    private static void Answer(BinaryWriter to, Outcome outcome, byte[] content)
    {
        to.Write((byte)outcome);
        to.Write(content.Length);
        to.Write(content);
        to.Flush();
    }
}
