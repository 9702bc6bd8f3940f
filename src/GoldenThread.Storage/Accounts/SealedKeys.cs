using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

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

/// <summary>Reads them again. Made by data protection itself, by the name of this type that stands beside each key.</summary>
/// <param name="services">Knows the installation's key.</param>
internal sealed class UnsealedKeys(IServiceProvider services) : IXmlDecryptor
{
    /// <inheritdoc/>
    public XElement Decrypt(XElement encryptedElement) => XElement.Parse(
        new Sealing(services.GetRequiredService<InstallationKey>(), SealedKeys.Purpose).Unseal(encryptedElement.Value));
}
