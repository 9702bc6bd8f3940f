using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace GoldenThread.Storage.Accounts;

/// <summary>Seals the keys of cookies and links before they are kept, so that they do not stand in plain text beside what they seal.</summary>
/// <param name="key">The installation's key.</param>
internal sealed class SealedKeys(InstallationKey key) : IXmlEncryptor
{
    internal const string Purpose = "cookie keys";

    /// <inheritdoc/>
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) => new(
        new XElement("sealed", new Sealing(key, Purpose).Seal(plaintextElement.ToString(SaveOptions.DisableFormatting))),
        typeof(UnsealedKeys));
}
